package dev.waymark.stack.story;

import dev.waymark.stack.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a story is played with, and what must come out.
 *
 * @param name of the journey
 * @param map a spreadsheet of it
 * @param stages how many it has
 * @param touchpoints how many it has
 * @param feedback what customers said, as CSV
 * @param rows how many rows that has
 * @param satisfied how many of them rate 4 or 5
 * @param touchpoint the one that hurts
 * @param painPoint what hurts there
 * @param mapped how the team believes it feels
 * @param answers how many customers rated it
 * @param measured the mean of rating − 3 of those
 */
record StoryInput(
        String name,
        Path map,
        int stages,
        int touchpoints,
        Path feedback,
        int rows,
        int satisfied,
        String touchpoint,
        String painPoint,
        int mapped,
        int answers,
        double measured) {

    /** The project's own sample always; real input too where it is there. */
    static Stream<StoryInput> all() {
        return Stream.of(marshLine(), electronics())
                .filter(input -> Files.exists(input.map()) && Files.exists(input.feedback()));
    }

    private static StoryInput marshLine() {
        Path samples = Repository.root().resolve("stack/src/main/resources/sample");
        return new StoryInput(
                "Commuting on the Marsh Line",
                samples.resolve("marsh-line-journey.csv"),
                5,
                9,
                samples.resolve("marsh-line-feedback.csv"),
                130,
                50,
                "Waiting on the platform",
                "Nobody says that a train is late until it should have left",
                0,
                36,
                -0.4722);
    }

    private static StoryInput electronics() {
        Path data = Repository.root().resolveSibling("shared").resolve("data");
        return new StoryInput(
                "Buying electronics",
                data.resolve("maps/electronics-journey.csv"),
                6,
                11,
                data.resolve("feedback/electronics-reviews.csv"),
                3708,
                1865,
                "Support call",
                "40 minutes on hold",
                -2,
                123,
                -0.9106);
    }

    @Override
    public String toString() {
        return name;
    }
}
