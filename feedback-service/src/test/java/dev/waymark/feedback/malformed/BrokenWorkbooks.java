package dev.waymark.feedback.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that call themselves Excel workbooks. */
final class BrokenWorkbooks {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String EXTERNAL =
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\">"
                    + "<is><t>&e;</t></is></c></row></sheetData></worksheet>";
    private static final String LAUGHS =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]><worksheet>&d;</worksheet>";

    private BrokenWorkbooks() {}

    static Stream<Malformed> all() throws IOException {
        byte[] sound = zip(parts("<worksheet><sheetData/></worksheet>"));
        return Stream.of(
                new Malformed("nothing", new byte[0]),
                new Malformed("text", "submissionId".getBytes(UTF_8)),
                new Malformed("an old workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
                new Malformed("an empty ZIP", zip(Map.of())),
                new Malformed("another ZIP", zip(Map.of("a.txt", "a".getBytes(UTF_8)))),
                new Malformed("a cut workbook", Arrays.copyOf(sound, sound.length / 2)),
                new Malformed("an empty sheet", sound),
                new Malformed("a ZIP within a ZIP", zip(Map.of("xl/workbook.xml", sound))),
                new Malformed("a bomb", zip(parts(" ".repeat(64 << 20)))),
                new Malformed("bombs in a bomb", zip(Map.of("xl/workbook.xml", zip(parts(" ".repeat(8 << 20)))))),
                new Malformed("external entities", zip(parts(EXTERNAL))),
                new Malformed("a billion laughs", zip(parts(LAUGHS))),
                new Malformed("a way out", zip(Map.of("../../etc/passwd", "x".getBytes(UTF_8)))),
                new Malformed("no sheet", zip(Map.of("xl/workbook.xml", "<workbook/>".getBytes(UTF_8)))),
                new Malformed("no XML", zip(parts("not XML"))),
                new Malformed("XML in UTF-7", zip(parts("<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet/>"))),
                new Malformed("NULs", new byte[5_000]));
    }

    private static Map<String, byte[]> parts(String sheet) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes(UTF_8));
        parts.put(
                "xl/workbook.xml",
                ("<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                        .getBytes(UTF_8));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                ("<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" Type=\"http://schemas."
                                + "openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>")
                        .getBytes(UTF_8));
        parts.put(SHEET, sheet.getBytes(UTF_8));
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file.toByteArray();
    }
}
