package dev.waymark.map.picture.canvas;

/** A drawing as SVG, with no font, script or address from elsewhere. */
public final class SvgFile {
    private SvgFile() {}

    /** One XML document in UTF-8. */
    public static String of(Drawing drawing, Theme theme) {
        SvgCanvas svg = new SvgCanvas()
                .words("title", drawing.title(), "id", "title")
                .words("desc", drawing.description(), "id", "desc")
                .words("style", new Looks(theme.palette()).styleSheet())
                .draw("rect", "class", "page", "width", "100%", "height", "100%");
        drawing.draw(svg);
        String width = Numbers.of(drawing.width());
        String height = Numbers.of(drawing.height());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img" aria-labelledby="title desc">
                %s</svg>
                """.formatted(width, height, width, height, svg);
    }
}
