package dev.waymark.feedback.search.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    @Test
    void soughtWordsAreMarkedWhateverTheirEnding() {
        assertThat(words("My parcels never arrived. PARCEL!", "the parcel never came"))
                .containsExactly("parcels", "never", "PARCEL");
        assertThat(words("Delivered late; deliveries are slow", "delivery")).containsExactly("Delivered", "deliveries");
        assertThat(words("It is so on", "it is so")).isEmpty();
    }

    @Test
    void spansCountAsJavaAndJavaScriptDo() {
        String text = "\uD83D\uDE21 caf\u00e9 parcel";
        assertThat(Highlights.words(text, "parcel")).containsExactly(new Span(8, 14));
        assertThat(text.substring(8, 14)).isEqualTo("parcel");
    }

    @Test
    void sentencesAreWithoutTheSpacesAroundThem() {
        String text = "  It came late.  Nobody called!\nThanks, Dr. Who? ";
        assertThat(Highlights.sentences(text).stream()
                        .map(span -> span.in(text))
                        .limit(2))
                .containsExactly("It came late.", "Nobody called!");
        assertThat(Highlights.sentences("")).isEmpty();
        assertThat(Highlights.sentences("   ")).isEmpty();
        assertThat(Highlights.sentences("one")).containsExactly(new Span(0, 3));
    }

    private static List<String> words(String text, String sought) {
        return Highlights.words(text, sought).stream()
                .map(span -> span.in(text))
                .toList();
    }
}
