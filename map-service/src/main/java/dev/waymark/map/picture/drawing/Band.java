package dev.waymark.map.picture.drawing;

/** A strip of the picture, as high as what is in it. */
interface Band {
    double height();

    void draw(Svg svg, double top);
}
