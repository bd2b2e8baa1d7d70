package dev.waymark.map.picture.drawing;

import java.util.ArrayList;
import java.util.List;

/** Draws a map as SVG: light or dark, with no font, script or address from elsewhere. */
public final class JourneyPicture {
    private final Scene scene;
    private final Columns columns;

    private JourneyPicture(Scene scene) {
        this.scene = scene;
        this.columns = Columns.of(scene.stages());
    }

    /** The whole picture as one XML document in UTF-8. */
    public static String of(Scene scene, Theme theme) {
        return new JourneyPicture(scene).draw(theme);
    }

    private String draw(Theme theme) {
        Svg svg = new Svg();
        double top = Columns.MARGIN;
        Band header = new HeaderBand(scene, columns);
        header.draw(svg, top);
        top += header.height();
        top = scene.stages().isEmpty() ? stack(svg, top, List.of(new EmptyBand(columns))) : journey(svg, top);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                """ + page(theme, top + Columns.MARGIN, svg);
    }

    private double journey(Svg svg, double top) {
        List<Band> bands = new ArrayList<>();
        bands.add(new StageBand(columns));
        bands.add(new TouchpointBand(columns));
        bands.add(new FeelingBand(columns));
        bands.addAll(Lanes.of(columns));
        double height = bands.stream().mapToDouble(Band::height).sum();
        for (Columns.Panel panel : columns.panels()) {
            svg.box("panel", panel.x(), top, panel.width(), height, 10);
        }
        double bottom = stack(svg, top, bands);
        return stack(svg, bottom, List.of(new LegendBand(scene, columns.textWidth())));
    }

    private static double stack(Svg svg, double top, List<Band> bands) {
        double y = top;
        for (Band band : bands) {
            band.draw(svg, y);
            y += band.height();
        }
        return y;
    }

    private String page(Theme theme, double height, Svg content) {
        double width = columns.pageWidth();
        Svg page = new Svg()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "width",
                        width,
                        "height",
                        height,
                        "viewBox",
                        "0 0 %s %s".formatted(Svg.number(width), Svg.number(height)),
                        "role",
                        "img",
                        "aria-labelledby",
                        "title desc")
                .words("title", scene.title(), "id", "title")
                .words("desc", Description.of(scene), "id", "desc")
                .words("style", theme.styleSheet())
                .draw("rect", "class", "page", "width", "100%", "height", "100%");
        return page + content.toString() + "</svg>\n";
    }
}
