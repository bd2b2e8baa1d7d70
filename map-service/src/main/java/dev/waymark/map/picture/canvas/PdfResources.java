package dev.waymark.map.picture.canvas;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType3;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** What the operators of a PDF page refer to by name: letters, opacities, the colours of feelings. */
final class PdfResources {
    private final PdfGlyphs glyphs = new PdfGlyphs();
    private final Map<String, Double> opacities = new TreeMap<>();
    private final Map<String, PDShadingPattern> patterns = new TreeMap<>();
    private final AffineTransform page;

    /** Places in the page's own units follow from those of the drawing by {@code page}. */
    PdfResources(AffineTransform page) {
        this.page = page;
    }

    PdfGlyphs glyphs() {
        return glyphs;
    }

    String opacity(double opacity) {
        String name = String.format(Locale.ROOT, "A%d", Math.round(opacity * 100));
        opacities.put(name, opacity);
        return name;
    }

    String feelings() {
        return "Feelings" + patterns.size();
    }

    void feelings(double top, double bottom) {
        PDShadingType2 shading = new PDShadingType2(new COSDictionary());
        shading.setShadingType(PDShading.SHADING_TYPE2);
        shading.setColorSpace(PDDeviceRGB.INSTANCE);
        shading.setCoords(numbers(0, top, 0, bottom));
        shading.setFunction(new PDFunctionType3(colours()));
        COSArray beyond = new COSArray();
        beyond.add(COSBoolean.TRUE);
        beyond.add(COSBoolean.TRUE);
        shading.setExtend(beyond);
        PDShadingPattern pattern = new PDShadingPattern();
        pattern.setShading(shading);
        pattern.setMatrix(page);
        patterns.put("Feelings" + (patterns.size() + 1), pattern);
    }

    PDResources in(PDDocument document) throws IOException {
        PDResources resources = new PDResources();
        glyphs.putInto(document, resources);
        opacities.forEach((name, opacity) -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(opacity.floatValue());
            state.setStrokingAlphaConstant(opacity.floatValue());
            resources.put(COSName.getPDFName(name), state);
        });
        patterns.forEach((name, pattern) -> resources.put(COSName.getPDFName(name), pattern));
        return resources;
    }

    /** From the best to the worst, each blending into the next. */
    private static COSDictionary colours() {
        COSArray blends = new COSArray();
        COSArray bounds = new COSArray();
        COSArray encode = new COSArray();
        int last = Palette.FEELINGS.size() - 1;
        for (int i = last; i > 0; i--) {
            COSDictionary blend = new COSDictionary();
            blend.setInt(COSName.FUNCTION_TYPE, 2);
            blend.setItem(COSName.DOMAIN, numbers(0, 1));
            blend.setItem(COSName.C0, colour(Palette.FEELINGS.get(i)));
            blend.setItem(COSName.C1, colour(Palette.FEELINGS.get(i - 1)));
            blend.setInt(COSName.N, 1);
            blends.add(blend);
            if (i < last) {
                bounds.add(new COSFloat((last - i) / (float) last));
            }
            encode.add(COSInteger.ZERO);
            encode.add(COSInteger.ONE);
        }
        COSDictionary all = new COSDictionary();
        all.setInt(COSName.FUNCTION_TYPE, 3);
        all.setItem(COSName.DOMAIN, numbers(0, 1));
        all.setItem(COSName.FUNCTIONS, blends);
        all.setItem(COSName.BOUNDS, bounds);
        all.setItem(COSName.ENCODE, encode);
        return all;
    }

    private static COSArray colour(String colour) {
        Color rgb = Color.decode(colour);
        return numbers(rgb.getRed() / 255.0, rgb.getGreen() / 255.0, rgb.getBlue() / 255.0);
    }

    private static COSArray numbers(double... values) {
        COSArray numbers = new COSArray();
        for (double value : values) {
            numbers.add(new COSFloat((float) value));
        }
        return numbers;
    }
}
