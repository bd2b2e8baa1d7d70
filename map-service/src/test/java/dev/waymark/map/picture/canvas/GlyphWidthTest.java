package dev.waymark.map.picture.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphWidthTest {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    @ParameterizedTest
    @ValueSource(strings = {"DejaVu Sans", "Noto Sans", "Liberation Sans", "Arial"})
    void noCommonFontIsWiderThanExpected(String family) {
        assumeThat(Arrays.asList(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()))
                .contains(family);
        List<String> texts = List.of(
                "Compares three models, reads 1-star reviews first; asks: \"Whom can I trust?\"",
                "WAREHOUSE & CARRIER (WMS) 0123456789 mmm %@# <=>",
                "Größe, café, naïve, Øresund, Łódź",
                "Заказывает товар на сайте",
                "Διαβάζει κριτικές");
        for (String text : texts) {
            for (TextStyle style : TextStyle.values()) {
                Font font = new Font(family, style.bold ? Font.BOLD : Font.PLAIN, style.size);
                assertThat(font.getStringBounds(text, EXACT).getWidth()).isLessThanOrEqualTo(style.width(text));
            }
        }
    }
}
