package dev.waymark.map.review.feed.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "日", "📷", "aä日📷"})
    void aLineHasAtMost75OctetsAndNoCharacterIsTorn(String characters) {
        String line = "DESCRIPTION:" + characters.repeat(100);

        String folded = FoldedLines.of(line.substring(0, 20) + "\r\n " + line.substring(20) + "\r\nEND:VEVENT\r\n");

        assertThat(folded.lines()).allMatch(it -> it.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\nEND:VEVENT\r\n");
    }
}
