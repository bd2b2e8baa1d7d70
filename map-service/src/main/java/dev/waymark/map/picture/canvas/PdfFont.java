package dev.waymark.map.picture.canvas;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/** A font of drawn letters (ISO 32000-2, 9.6.4, Type 3), with what each of them means (9.10.3, ToUnicode). */
final class PdfFont {
    private record Letter(String drawing, double width, String text) {}

    private final List<Letter> letters = new ArrayList<>();

    int size() {
        return letters.size();
    }

    /** Adds a letter of an em of 1000 and tells its code. */
    int add(Shape outline, double width, String text) {
        AffineTransform upright = AffineTransform.getScaleInstance(1, -1);
        Shape shape = upright.createTransformedShape(outline);
        Rectangle2D bounds = shape.getBounds2D();
        StringBuilder drawing = new StringBuilder("%d 0 %d %d %d %d d1\n"
                .formatted(
                        Math.round(width),
                        (long) Math.floor(bounds.getMinX()),
                        (long) Math.floor(bounds.getMinY()),
                        (long) Math.ceil(bounds.getMaxX()),
                        (long) Math.ceil(bounds.getMaxY())));
        PdfCanvas.outline(drawing, shape);
        letters.add(new Letter(drawing.append("f\n").toString(), width, text));
        return letters.size();
    }

    PDType3Font in(PDDocument document) throws IOException {
        COSDictionary drawings = new COSDictionary();
        COSArray names = new COSArray();
        COSArray widths = new COSArray();
        names.add(COSInteger.ONE);
        for (Letter letter : letters) {
            COSName name = COSName.getPDFName("g" + (widths.size() + 1));
            drawings.setItem(name, stream(document, letter.drawing()));
            names.add(name);
            widths.add(new COSFloat((float) letter.width()));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, 0, 0));
        font.setItem(COSName.FONT_MATRIX, numbers(.001f, 0, 0, .001f, 0, 0));
        font.setItem(COSName.CHAR_PROCS, drawings);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, letters.size());
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(document, meanings()));
        return new PDType3Font(font);
    }

    private String meanings() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CMapName /Waymark def
                /CMapType 2 def
                1 begincodespacerange
                <00> <ff>
                endcodespacerange
                """);
        for (int from = 0; from < letters.size(); from += 100) {
            List<Letter> some = letters.subList(from, Math.min(letters.size(), from + 100));
            map.append(some.size()).append(" beginbfchar\n");
            for (int i = 0; i < some.size(); i++) {
                map.append("<%02x> <%s>%n"
                        .formatted(from + i + 1, utf16(some.get(i).text())));
            }
            map.append("endbfchar\n");
        }
        return map.append("""
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """).toString();
    }

    /** A letter that only belongs to the one before says nothing: a space of no width. */
    private static String utf16(String text) {
        StringBuilder hex = new StringBuilder();
        for (char unit : (text.isEmpty() ? "\u200b" : text).toCharArray()) {
            hex.append("%04x".formatted((int) unit));
        }
        return hex.toString();
    }

    private static COSArray numbers(float... values) {
        COSArray numbers = new COSArray();
        numbers.setFloatArray(values);
        return numbers;
    }

    private static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
