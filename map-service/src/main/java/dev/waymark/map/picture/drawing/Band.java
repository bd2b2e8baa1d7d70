package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;

/** A strip of the picture, as high as what is in it. */
interface Band {
    double height();

    void draw(Canvas canvas, double top);
}
