package dev.waymark.map.exchange.format;

import dev.waymark.map.journeymap.read.MapView;

/** A diagram for draw.io (diagrams.net): uncompressed, each box a cell with its geometry. */
final class DrawIoFile {
    private DrawIoFile() {}

    static byte[] of(MapView map) {
        Board board = Board.of(map);
        Xml file = Xml.root("mxfile").with("host", "Waymark");
        Xml cells = file.child("diagram")
                .with("id", "journey")
                .with("name", board.title())
                .child("mxGraphModel")
                .with("grid", 1)
                .with("page", 0)
                .child("root");
        cells.child("mxCell").with("id", "0");
        cells.child("mxCell").with("id", "1").with("parent", "0");
        int id = 2;
        for (Box box : board.boxes()) {
            cells.child("mxCell")
                    .with("id", id++)
                    .with("value", html(box.text()))
                    .with("style", style(box))
                    .with("vertex", 1)
                    .with("parent", "1")
                    .child("mxGeometry")
                    .with("x", box.x())
                    .with("y", box.y())
                    .with("width", box.width())
                    .with("height", box.height())
                    .with("as", "geometry");
        }
        return file.bytes();
    }

    private static String style(Box box) {
        return "rounded=0;whiteSpace=wrap;html=1;align=left;verticalAlign=top;spacing=6;fontSize=12;"
                + "fillColor=%s;strokeColor=%s;"
                        .formatted(box.look().fill(), box.look().border())
                + (box.look().isHeading() ? "fontStyle=1;" : "");
    }

    /** Labels are HTML, where a text must not become markup. */
    private static String html(String text) {
        return XmlText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
