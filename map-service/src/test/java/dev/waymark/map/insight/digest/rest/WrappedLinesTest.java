package dev.waymark.map.insight.digest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedLinesTest {
    @Test
    void linesBreakBetweenWordsAndHangBelowTheirBullet() {
        assertThat(WrappedLines.of("""
                NEW

                * Buyers leave at the registration
                  because it is long
                """, 16)).isEqualTo("""
                NEW

                * Buyers leave
                  at the
                  registration
                  because it is
                  long
                """);
    }

    @Test
    void aWordLongerThanALineIsCut() {
        assertThat(WrappedLines.of("a " + "x".repeat(12), 5)).isEqualTo("a xxx\nxxxxx\nxxxx\n");
        assertThat(WrappedLines.of("* " + "x".repeat(7), 5)).isEqualTo("* xxx\n  xxx\n  x\n");
        assertThat(WrappedLines.of("abcd " + "x".repeat(7), 5)).isEqualTo("abcd\nxxxxx\nxx\n");
    }

    @Test
    void aLineAsWideAsThePageStaysOne() {
        assertThat(WrappedLines.of("12345 789", 9)).isEqualTo("12345 789\n");
        assertThat(WrappedLines.of("12345 7890", 9)).isEqualTo("12345\n7890\n");
    }

    @Test
    void wideLettersCountTwiceMarksNotAtAllAndNoLetterIsTornApart() {
        assertThat(WrappedLines.of("顧客は登録で離れる", 8)).isEqualTo("顧客は登\n録で離れ\nる\n");
        assertThat(WrappedLines.of("e\u0301".repeat(5), 4)).isEqualTo("e\u0301".repeat(4) + "\n" + "e\u0301\n");
        String family = "👨\u200D👩\u200D👧";
        assertThat(WrappedLines.of(family.repeat(3), 4)).isEqualTo(family.repeat(2) + "\n" + family + "\n");
    }
}
