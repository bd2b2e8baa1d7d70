package dev.waymark.feedback.summary.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutTest {
    @ParameterizedTest
    @CsvSource({
        "TOTAL, new, app, ,",
        "SEGMENTS, new, app, new,",
        "CHANNELS, new, app, , app",
        "BOTH, new, app, new, app",
        "BOTH, , app, , app",
        "BOTH, new, , new,"
    })
    void aLabelSaysWhatItsCutDivides(Cut cut, String segment, String channel, String itsSegment, String itsChannel) {
        String label = cut.label(segment, channel);
        assertThat(Cut.segment(label)).isEqualTo(itsSegment);
        assertThat(Cut.channel(label)).isEqualTo(itsChannel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.2", "$100+", "a|b", "50%", "%2E", "-", "=", "(other)", " ", "Ärger 🙂"})
    void anyNameIsGivenBackAsItWas(String name) {
        String label = Cut.BOTH.label(name, name);
        assertThat(label).doesNotContain(".").doesNotContain("$");
        assertThat(Cut.segment(label)).isEqualTo(name);
        assertThat(Cut.channel(label)).isEqualTo(name);
    }
}
