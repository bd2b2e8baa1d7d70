package dev.waymark.feedback.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.analysis.Places.Example;
import dev.waymark.feedback.analysis.Places.Place;
import dev.waymark.feedback.directory.MapDirectory;
import dev.waymark.feedback.directory.MapDirectory.Stage;
import dev.waymark.feedback.directory.MapDirectory.Touchpoint;
import dev.waymark.feedback.text.Embedder;
import dev.waymark.feedback.text.KeptVectors;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Real sentences on a map of eleven touchpoints. What is right was said by keywords, not by people, and seven of ten
 * sentences are of "Everyday use": the figures say how likeness goes with keywords, and rather too little of it.
 */
class LikenessTest {
    private static final Path DATA = Path.of("../../shared/data");
    private static final Path REVIEWS = DATA.resolve("feedback/electronics-reviews.csv");
    private static final Path MAP = DATA.resolve("maps/electronics-journey.csv");

    @Test
    void itIsMoreOftenRightTheMorePeopleHaveAssignedAndRightMostlyWhereItIsSure() throws IOException {
        assumeThat(REVIEWS).exists();
        assumeThat(MAP).exists();
        MapDirectory map = map();
        List<Place> places = places(map);
        List<Labelled> reviews = reviews(map);
        Collections.shuffle(reviews, new Random(1));

        System.out.println("assigned  right  in three  sure   right where sure");
        Figures none = figures(places, reviews, 0);
        Figures hundred = figures(places, reviews, 100);
        Figures thousand = figures(places, reviews, 1_000);

        assertThat(none.right()).isGreaterThan(0.28);
        assertThat(none.inThree()).isGreaterThan(0.58);
        assertThat(none.rightWhereSure()).isGreaterThan(0.75);
        assertThat(hundred.right()).isGreaterThan(0.55);
        assertThat(thousand.right()).isGreaterThan(0.72);
        assertThat(thousand.rightWhereSure()).isGreaterThan(0.75);
    }

    /** Sentences of the made-up kind that no touchpoint's text resembles. */
    @Test
    void whatSaysTheSameAsACorrectedCommentGoesWhereThatWent() {
        Embedder embedder = new Embedder();
        Stage stage = new Stage(new StageId(UUID.randomUUID()), "Use");
        List<Touchpoint> touchpoints = Stream.of("Delivery", "Invoice", "Hotline", "Installation", "Returns")
                .map(name ->
                        new Touchpoint(new TouchpointId(UUID.randomUUID()), stage.id(), name, null, null, Map.of()))
                .toList();
        TouchpointId corrected = touchpoints.get(3).id();
        List<Place> places = touchpoints.stream()
                .map(each -> new Place(each, List.of(embedder.of(each.name()))))
                .toList();
        List<Example> one = List.of(new Example(corrected, embedder.of("The flurbo gadget number 3 broke again")));

        float[] comment = embedder.of("The flurbo gadget number 8 broke again");
        assertThat(new Places(places, List.of()).of(comment).getFirst().confidence())
                .isLessThan(Suggestion.CONFIDENT);
        Suggestion learned = new Places(places, one).of(comment).getFirst();
        assertThat(learned.touchpoint()).isEqualTo(corrected);
        assertThat(learned.confidence()).isGreaterThan(Suggestion.CONFIDENT);
        assertThat(new Places(places, one)
                        .of(embedder.of("The colour of the case is lovely"))
                        .getFirst()
                        .confidence())
                .isLessThan(Suggestion.CONFIDENT);
    }

    private static Figures figures(List<Place> places, List<Labelled> reviews, int assigned) {
        Places known = new Places(
                places,
                reviews.subList(0, assigned).stream()
                        .map(each -> new Example(each.touchpoint(), each.vector()))
                        .toList());
        List<Labelled> rest = reviews.subList(assigned, reviews.size());
        int right = 0;
        int inThree = 0;
        int sure = 0;
        int rightWhereSure = 0;
        for (Labelled each : rest) {
            List<Suggestion> suggestions = known.of(each.vector());
            boolean isRight = suggestions.getFirst().touchpoint().equals(each.touchpoint());
            boolean isSure = suggestions.getFirst().confidence() >= Suggestion.CONFIDENT;
            right += isRight ? 1 : 0;
            inThree +=
                    suggestions.stream().limit(3).anyMatch(it -> it.touchpoint().equals(each.touchpoint())) ? 1 : 0;
            sure += isSure ? 1 : 0;
            rightWhereSure += isSure && isRight ? 1 : 0;
        }
        double n = rest.size();
        Figures figures = new Figures(right / n, inThree / n, sure / n, (double) rightWhereSure / sure);
        System.out.printf(
                "%8d %5.1f%% %8.1f%% %5.1f%% %9.1f%%%n",
                assigned,
                100 * figures.right(),
                100 * figures.inThree(),
                100 * figures.sure(),
                100 * figures.rightWhereSure());
        return figures;
    }

    private static MapDirectory map() throws IOException {
        Map<String, Stage> stages = new LinkedHashMap<>();
        List<Touchpoint> touchpoints = new ArrayList<>();
        for (CSVRecord row : rows(MAP)) {
            Stage stage =
                    stages.computeIfAbsent(row.get("Stage"), name -> new Stage(new StageId(UUID.randomUUID()), name));
            Map<String, String> noted = new TreeMap<>();
            for (String text : (row.get("Pain points") + "\n" + row.get("Delights")).split("[;\n]", -1)) {
                noted.put("" + noted.size(), text);
            }
            touchpoints.add(new Touchpoint(
                    new TouchpointId(UUID.randomUUID()),
                    stage.id(),
                    row.get("Touchpoint"),
                    row.get("Customer action"),
                    row.get("Customer thought"),
                    noted));
        }
        return new MapDirectory(new JourneyMapId(UUID.randomUUID()), List.copyOf(stages.values()), touchpoints);
    }

    private static List<Place> places(MapDirectory map) {
        Embedder embedder = new Embedder();
        return map.touchpoints().stream()
                .map(each -> new Place(
                        each, Likeness.texts(map, each).map(embedder::of).toList()))
                .toList();
    }

    private static List<Labelled> reviews(MapDirectory map) throws IOException {
        List<CSVRecord> rows = rows(REVIEWS);
        Map<String, float[]> vectors = KeptVectors.of(
                "amazon-reviews.tsv",
                rows.stream().map(row -> row.get("comment")).toList());
        List<Labelled> labelled = new ArrayList<>();
        for (CSVRecord row : rows) {
            labelled.add(new Labelled(
                    map.touchpoints(row.get("touchpoint"), null).getFirst().id(),
                    Objects.requireNonNull(vectors.get(row.get("comment")))));
        }
        return labelled;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Labelled(TouchpointId touchpoint, float[] vector) {}

    private record Figures(double right, double inThree, double sure, double rightWhereSure) {}
}
