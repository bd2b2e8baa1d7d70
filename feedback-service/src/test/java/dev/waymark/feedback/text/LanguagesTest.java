package dev.waymark.feedback.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Languages LANGUAGES = new Languages();
    private static final Path RATED = Path.of("../../shared/data/sentiment");

    /** 100 comments in 19 other languages and 24 in English of one to seven words, written for this. */
    @Test
    void shortCommentsAreToldApart() throws IOException {
        List<String[]> comments = comments();
        List<String[]> english =
                comments.stream().filter(each -> each[0].equals("en")).toList();
        List<String[]> others =
                comments.stream().filter(each -> !each[0].equals("en")).toList();

        assertThat(english)
                .hasSize(24)
                .allMatch(each -> LANGUAGES.of(each[1], null).equals("en"));
        assertThat(others).hasSize(100);
        assertThat(others.stream().filter(each -> LANGUAGES.of(each[1], null).equals("en")))
                .as("taken for English")
                .hasSizeLessThanOrEqualTo(1);
        assertThat(others.stream().filter(each -> LANGUAGES.of(each[1], null).equals(each[0])))
                .as("told right")
                .hasSizeGreaterThanOrEqualTo(96);
    }

    @Test
    void realEnglishIsSeldomTakenForAnythingElse() throws IOException {
        assumeThat(RATED).exists();
        for (String file : List.of("amazon-reviews.tsv", "movie-reviews.tsv", "tweets.tsv")) {
            List<String> texts = Files.readAllLines(RATED.resolve(file), UTF_8).stream()
                    .skip(1)
                    .map(line -> line.split("\t", 3)[2])
                    .toList();
            long english = texts.stream()
                    .filter(text -> LANGUAGES.of(text, null).equals("en"))
                    .count();
            System.out.printf("%s: %.2f %% of %d are English%n", file, 100.0 * english / texts.size(), texts.size());
            assertThat((double) english / texts.size()).as(file).isGreaterThan(0.985);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Super!, de, de",
        "Super!, en-GB, en",
        "👍👍, , und",
        "5/5, , und",
        "'', , und",
        "👍, fr-CA, fr",
        "Das Paket kam eine Woche zu spät., en, de",
        "The parcel came a week too late., de, en",
        "@acme https://example.com/xyz, , und"
    })
    void whatTheSenderSaysHelpsWhereThereIsLittleToRead(String text, String said, String language) {
        assertThat(LANGUAGES.of(text, said)).isEqualTo(language);
    }

    private static List<String[]> comments() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(LanguagesTest.class.getResourceAsStream("/languages/comments.tsv"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .toList();
        }
    }
}
