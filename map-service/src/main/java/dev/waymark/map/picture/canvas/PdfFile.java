package dev.waymark.map.picture.canvas;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A drawing as PDF: one page of its size, all of it lines and letters. */
public final class PdfFile {
    private static final double POINTS_PER_PIXEL = 72 / 96.0;
    /** Readers show no page longer than this (ISO 32000-1, annex C): 200 inches. */
    private static final double LONGEST_SIDE = 14_400;

    private PdfFile() {}

    public static byte[] of(Drawing drawing, Theme theme) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L); // the same drawing is the same file
            document.getDocumentInformation().setTitle(drawing.title());
            document.getDocumentInformation().setSubject(drawing.description());
            document.getDocumentInformation().setCreator("Waymark");
            document.getDocumentCatalog().setViewerPreferences(showingTheTitle());
            document.addPage(page(document, drawing, new Looks(theme.palette())));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPage page(PDDocument document, Drawing drawing, Looks looks) throws IOException {
        double longest = Math.max(drawing.width(), drawing.height());
        double scale = Math.min(POINTS_PER_PIXEL, LONGEST_SIDE / longest);
        float width = (float) (drawing.width() * scale);
        float height = (float) (drawing.height() * scale);
        PDPage page = new PDPage(new PDRectangle(width, height));
        PdfResources resources = new PdfResources(new AffineTransform(scale, 0, 0, -scale, 0, height));
        PdfCanvas canvas = new PdfCanvas(looks, resources);
        canvas.box("page", 0, 0, drawing.width(), drawing.height(), 0);
        drawing.draw(canvas);
        String content = "%s 0 0 -%s 0 %s cm\n".formatted(scale, scale, height) + canvas;
        page.setContents(new PDStream(
                document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE));
        page.setResources(resources.in(document));
        return page;
    }

    private static PDViewerPreferences showingTheTitle() {
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        return preferences;
    }
}
