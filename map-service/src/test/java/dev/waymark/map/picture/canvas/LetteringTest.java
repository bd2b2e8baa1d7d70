package dev.waymark.map.picture.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.map.picture.canvas.Lettering.Piece;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Compares three models, reads 1-star reviews first",
                "WWWWWWWMMMMMMM@@@@@@%%%%%%",
                "العميل يفتح العلبة",
                "顧客は製品を箱から出して",
                "हिन्दी में एक लंबा वाक्य",
                "👩‍👩‍👧‍👦🎉🙂😡 🇩🇪",
                ""
            })
    void aLineIsNeverWiderThanTheRoomKeptForIt(String text) {
        for (TextStyle style : TextStyle.values()) {
            assertThat(Lettering.of(text, style, false).width()).isLessThanOrEqualTo(style.width(text) + 1e-6);
        }
    }

    @Test
    void latinGreekAndCyrillicAreSetInTheFontThatComesWithTheService() {
        for (String text : new String[] {"Größe", "Διαβάζει", "Заказывает"}) {
            assertThat(Lettering.of(text, TextStyle.BODY, false).pieces())
                    .singleElement()
                    .satisfies(piece -> assertThat(fontOf(piece)).isEqualTo("Inter Regular"));
        }
    }

    @Test
    void theLettersOfAnArabicWordAreJoined() {
        Piece word = Lettering.of("العلبة", TextStyle.BODY, true).pieces().getFirst();
        Piece letter = Lettering.of("ع", TextStyle.BODY, true).pieces().getFirst();
        assertThat(fontOf(word)).isEqualTo("DejaVu Sans");
        assertThat(glyphs(word)).doesNotContain(glyphs(letter)[0]);
    }

    @Test
    void aWordReadFromTheRightStandsLeftOfWhatIsSaidBeforeIt() {
        assertThat(Lettering.of("abc العلبة", TextStyle.BODY, true).pieces())
                .extracting(piece -> piece.text().strip())
                .filteredOn(text -> !text.isEmpty())
                .containsExactly("العلبة", "abc");
    }

    @Test
    void aSignThatNoFontHasKeepsItsPlace() {
        Lettering letters = Lettering.of("a\uDB80\uDC00b", TextStyle.BODY, false);
        assertThat(letters.pieces()).hasSize(3);
        assertThat(letters.pieces().get(1).glyphs()).isNull();
        assertThat(letters.pieces().get(2).x())
                .isGreaterThan(letters.pieces().get(1).x() + 10);
    }

    private static String fontOf(Piece piece) {
        return piece.font() == null ? "none" : piece.font().getFontName(Locale.ROOT);
    }

    private static int[] glyphs(Piece piece) {
        return piece.glyphs() == null
                ? new int[0]
                : piece.glyphs().getGlyphCodes(0, piece.glyphs().getNumGlyphs(), null);
    }
}
