package dev.waymark.map.picture.canvas;

/** Something that can be drawn any number of times. Sizes are in pixels. */
public interface Drawing {
    String title();

    /** The drawing in a few sentences, for those who cannot see it. */
    String description();

    double width();

    double height();

    void draw(Canvas canvas);
}
