package dev.waymark.map.exchange.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.map.journeymap.read.MapView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A board for Lucidchart and Lucidspark: Lucid Standard Import, a ZIP file with document.json (developer.lucid.co). */
final class LucidFile {
    private LucidFile() {}

    static byte[] of(MapView map, ObjectMapper json) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("document.json"));
            zip.write(json.writeValueAsBytes(document(Board.of(map), json)));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static ObjectNode document(Board board, ObjectMapper json) {
        ObjectNode document = json.createObjectNode().put("version", 1);
        ObjectNode page = document.putArray("pages").addObject();
        page.put("id", "page-1").put("title", XmlText.of(board.title()));
        ArrayNode shapes = page.putArray("shapes");
        for (Box box : board.boxes()) {
            ObjectNode shape = shapes.addObject();
            shape.put("id", "box-" + shapes.size()).put("type", "rectangle");
            shape.putObject("boundingBox")
                    .put("x", box.x())
                    .put("y", box.y())
                    .put("w", box.width())
                    .put("h", box.height());
            ObjectNode style = shape.putObject("style");
            style.putObject("fill").put("type", "color").put("color", box.look().fill());
            style.putObject("stroke")
                    .put("color", box.look().border())
                    .put("width", 1)
                    .put("style", "solid");
            shape.put("text", XmlText.of(box.text()));
        }
        return document;
    }
}
