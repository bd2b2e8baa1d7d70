package dev.waymark.map.picture.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.map.picture.canvas.PdfFile;
import dev.waymark.map.picture.canvas.PngFile;
import dev.waymark.map.picture.canvas.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures as PNG and PDF. */
class PictureFilesTest {
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aPngHasThePixelsOfItsScale(Layout layout) throws IOException {
        Picture picture = Picture.of(Scenes.ordinary(), layout);
        BufferedImage painted = png(picture, Theme.LIGHT, 1.5);
        assertThat(painted.getWidth()).isEqualTo((int) Math.ceil(picture.width() * 1.5));
        assertThat(painted.getHeight()).isEqualTo((int) Math.ceil(picture.height() * 1.5));
        assertThat(colours(painted)).isGreaterThan(100);
    }

    @Test
    void aPngIsPaintedOnTheGroundOfItsTheme() throws IOException {
        Picture picture = Picture.of(Scenes.empty(), Layout.JOURNEY);
        assertThat(png(picture, Theme.LIGHT, 1).getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
        assertThat(png(picture, Theme.DARK, 1).getRGB(1, 1)).isEqualTo(0xFF14171E);
    }

    @Test
    void noSeamIsSeenWhereTheStripsOfAPngMeet() throws IOException {
        BufferedImage painted = png(Picture.of(Scenes.ordinary(), Layout.JOURNEY), Theme.LIGHT, 1);
        assertThat(painted.getHeight()).isGreaterThan(4 * 256);
        int panel = painted.getRGB(173, 230);
        assertThat(panel).isNotEqualTo(painted.getRGB(1, 1));
        for (int y = 300; y < 1250; y++) {
            if (y % 256 < 2 || y % 256 > 253) {
                assertThat(painted.getRGB(171, y)).as("row %d", y).isEqualTo(painted.getRGB(171, 300));
            }
        }
    }

    @Test
    void theLargestScaleKeepsToTheLimits() {
        Picture picture = Picture.of(Scenes.extreme(), Layout.JOURNEY);
        double scale = PngFile.largestScale(picture);
        assertThat(scale).isBetween(.2, 1.0);
        assertThat(picture.width() * scale * picture.height() * scale).isLessThan(PngFile.MOST_PIXELS);
        assertThat(picture.width() * scale).isLessThan(PngFile.LONGEST_SIDE);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aPdfIsOnePageOfThePicturesSizeThatCanBeSearched(Layout layout) throws IOException {
        Picture picture = Picture.of(Scenes.ordinary(), layout);
        try (PDDocument pdf = Loader.loadPDF(PdfFile.of(picture, Theme.LIGHT))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            PDRectangle page = pdf.getPage(0).getMediaBox();
            assertThat((double) page.getWidth()).isBetween(picture.width() * .75 - 1, picture.width() * .75 + 1);
            assertThat((double) page.getHeight()).isBetween(picture.height() * .75 - 1, picture.height() * .75 + 1);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Buying a camera");
            assertThat(text(pdf)).contains("Buying a camera", "As-is map · Revision 7 · 9 March 2026");
            assertThat(colours(new PDFRenderer(pdf).renderImage(0))).isGreaterThan(50);
        }
    }

    @Test
    void aPdfSaysEveryWordInWhateverScript() throws IOException {
        byte[] file = PdfFile.of(Picture.of(Scenes.extreme(), Layout.BLUEPRINT), Theme.LIGHT);
        assertThat(file.length).isLessThan(2_000_000);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = text(pdf);
            assertThat(text)
                    .contains(
                            "It has to be drawn whole",
                            "Donaudampfschifffahrt",
                            "<script>alert('x')",
                            "العلبة",
                            "顧客",
                            "🎉");
        }
        assertThat(PdfFile.of(Picture.of(Scenes.extreme(), Layout.BLUEPRINT), Theme.LIGHT))
                .as("the same drawing is the same file")
                .isEqualTo(file);
    }

    @Test
    void aPdfNeverHasAPageLongerThanReadersShow() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfFile.of(Picture.of(Scenes.extreme(), Layout.FEELINGS), Theme.DARK))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isLessThanOrEqualTo(14_400);
        }
    }

    private static BufferedImage png(Picture picture, Theme theme, double scale) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PngFile.of(picture, theme, scale)));
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    private static String text(PDDocument pdf) throws IOException {
        return Pattern.compile("[ \u200b]+")
                .matcher(new PDFTextStripper().getText(pdf))
                .replaceAll(" ");
    }
}
