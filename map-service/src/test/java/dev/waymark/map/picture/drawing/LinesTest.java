package dev.waymark.map.picture.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.map.picture.canvas.TextStyle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinesTest {
    @Test
    void wordsStayWholeWhereTheyFit() {
        assertThat(Lines.of("Compares three models", TextStyle.BODY, 130)).containsExactly("Compares three", "models");
    }

    @Test
    void aWordTooLongForALineIsBroken() {
        List<String> lines = Lines.of("mmmmmmmmmm", TextStyle.BODY, 5 * TextStyle.BODY.width("m"));
        assertThat(lines).containsExactly("mmmmm", "mmmmm");
    }

    @Test
    void aFamilyOfEmojiIsNeverTornApart() {
        assertThat(Lines.of("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", TextStyle.BODY, 80))
                .containsExactly("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦");
    }

    @Test
    void lineBreaksOfTheWriterAreKeptAndEmptyLinesDropped() {
        assertThat(Lines.of("one\r\ntwo\n\n \nthree", TextStyle.BODY, 100)).containsExactly("one", "two", "three");
    }

    @ParameterizedTest
    @MethodSource
    void noLineIsWiderThanItsRoom(String text) {
        for (TextStyle style : TextStyle.values()) {
            assertThat(Lines.of(text, style, 90)).allMatch(line -> style.width(line) <= 90);
        }
    }

    static List<String> noLineIsWiderThanItsRoom() {
        return Scenes.TEXTS.stream().filter(text -> !text.contains("👩")).toList();
    }
}
