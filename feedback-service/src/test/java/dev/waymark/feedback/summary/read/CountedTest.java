package dev.waymark.feedback.summary.read;

import static dev.waymark.feedback.summary.read.Dimension.CHANNEL;
import static dev.waymark.feedback.summary.read.Dimension.DAY;
import static dev.waymark.feedback.summary.read.Dimension.MAP;
import static dev.waymark.feedback.summary.read.Dimension.MONTH;
import static dev.waymark.feedback.summary.read.Dimension.QUARTER;
import static dev.waymark.feedback.summary.read.Dimension.SEGMENT;
import static dev.waymark.feedback.summary.read.Dimension.STAGE;
import static dev.waymark.feedback.summary.read.Dimension.TOUCHPOINT;
import static dev.waymark.feedback.summary.read.Dimension.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Eventually;
import dev.waymark.feedback.Said;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Utterances that are received, assigned, analysed and revised, counted one by one here and by counters there. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class CountedTest {
    private static final Instant BEGIN = Instant.parse("2026-01-20T00:00:00Z");
    private static final int UTTERANCES = 120;

    private static final List<List<Dimension>> DIVISIONS = List.of(
            List.of(),
            List.of(MAP),
            List.of(SEGMENT),
            List.of(TOUCHPOINT, SEGMENT),
            List.of(STAGE, CHANNEL),
            List.of(SEGMENT, CHANNEL),
            List.of(DAY),
            List.of(CHANNEL, WEEK),
            List.of(TOUCHPOINT, WEEK),
            List.of(MONTH, TOUCHPOINT),
            List.of(SEGMENT, QUARTER));

    private static final List<ZoneId> ZONES =
            List.of(ZoneOffset.UTC, ZoneId.of("America/Los_Angeles"), ZoneId.of("Asia/Kathmandu"));

    @Inject
    ForeignLogs logs;

    @Inject
    Summaries summaries;

    private final Random random = new Random(20);

    @Test
    void countersSayWhatCountingOneByOneSays() {
        DrawnMap map = DrawnMap.with(logs, "Delivery", "Support", "Returns");
        DrawnMap other = DrawnMap.with(logs, "Elsewhere");
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < UTTERANCES; i++) {
            all.add(somebody(map, other));
        }
        all.forEach(said -> said.happens(logs));
        Scope whole = new Scope(map.id(), null, null, null, null, null, null, null, Set.of());

        List<Scope> scopes = List.of(
                whole,
                whole.within(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-10")),
                whole.within(LocalDate.parse("2026-03-29"), null).of("new"),
                new Scope(map.id(), null, null, null, null, "app", null, LocalDate.parse("2026-02-14"), Set.of()),
                new Scope(map.id(), map.stage(), null, null, "new", "app", null, null, Set.of()),
                new Scope(null, null, map.touchpoint("Support"), null, null, null, null, null, Set.of()));
        int compared = 0;
        for (Scope scope : scopes) {
            for (List<Dimension> by : DIVISIONS) {
                for (ZoneId zone : ZONES) {
                    if (scope.map() == null && (by.contains(TOUCHPOINT) || by.contains(STAGE))) {
                        continue;
                    }
                    Question question = new Question(scope, by, zone);
                    Eventually.is(oneByOne(question, all, map), () -> counted(question));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(186);
    }

    private Said somebody(DrawnMap map, DrawnMap other) {
        Instant at = BEGIN.plus(Duration.ofMinutes(random.nextInt(80 * 24 * 60)));
        Said said = Said.of(
                at,
                oneOf("new", "regular", null),
                oneOf("app", "store.berlin", "phone", null),
                random.nextInt(10) == 0 ? null : map.id(),
                null,
                null,
                scores(),
                null);
        TouchpointId touchpoint = map.touchpoint(Objects.requireNonNull(oneOf("Delivery", "Support", "Returns")));
        if (random.nextInt(4) > 0) {
            said = said.assigned(map.id(), map.stage(), touchpoint);
        }
        if (random.nextInt(3) == 0) {
            said = said.analysed(random.nextInt(-100, 101) / 100.0);
        }
        if (random.nextInt(8) == 0) {
            said = said.revised(scores());
        }
        if (random.nextInt(8) == 0) {
            said = random.nextBoolean()
                    ? said.assigned(other.id(), other.stage(), other.touchpoint("Elsewhere"))
                    : said.assigned(map.id(), map.stage(), null);
        }
        return random.nextInt(4) == 0 ? said.analysed(-0.4321) : said;
    }

    private Scores scores() {
        return new Scores(
                random.nextInt(3) == 0 ? null : 1 + random.nextInt(5),
                random.nextInt(3) == 0 ? null : random.nextInt(11),
                random.nextInt(3) == 0 ? null : 1 + random.nextInt(7));
    }

    private @Nullable String oneOf(@Nullable String... values) {
        return values[random.nextInt(values.length)];
    }

    private Map<Map<Dimension, String>, Summary> counted(Question question) {
        return summaries.groups(question).entrySet().stream()
                .collect(Collectors.toMap(
                        group -> group.getKey().values(question.by()),
                        group -> group.getValue().summary()));
    }

    private static Map<Map<Dimension, String>, Summary> oneByOne(Question question, List<Said> all, DrawnMap map) {
        Map<Map<Dimension, String>, Tally> tallies = new HashMap<>();
        for (Said said : all) {
            LocalDate day = LocalDate.ofInstant(said.at(), question.zone());
            if (fits(said, question.scope(), day)) {
                tallies.computeIfAbsent(values(said, question, day, map), it -> new Tally())
                        .add(answers(said).counts(), 1);
            }
        }
        return tallies.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, group -> group.getValue().summary()));
    }

    private static Answers answers(Said said) {
        Double sentiment = said.sentiment();
        Answers answers = Answers.of(said.scores());
        return sentiment == null
                ? answers
                : new Answers(
                        answers.csat(),
                        answers.nps(),
                        answers.ces(),
                        Math.round(sentiment * 10_000),
                        sentiment < 0 ? "NEGATIVE" : "POSITIVE",
                        false,
                        false);
    }

    private static boolean fits(Said said, Scope scope, LocalDate day) {
        return (scope.map() == null || scope.map().equals(said.map()))
                && (scope.stage() == null || scope.stage().equals(said.stage()))
                && (scope.touchpoint() == null || scope.touchpoint().equals(said.touchpoint()))
                && (scope.segment() == null || scope.segment().equals(said.segment()))
                && (scope.channel() == null || scope.channel().equals(said.channel()))
                && scope.contains(day);
    }

    private static Map<Dimension, String> values(Said said, Question question, LocalDate day, DrawnMap drawn) {
        Map<Dimension, String> values = new TreeMap<>();
        JourneyMapId map = said.map();
        StageId stage = said.stage();
        for (Dimension by : question.by()) {
            String value = switch (by) {
                case MAP -> map == null ? null : map.toString();
                case STAGE -> stage == null ? null : stage.toString();
                case TOUCHPOINT ->
                    said.touchpoint() == null ? null : said.touchpoint().toString();
                case SEGMENT -> said.segment();
                case CHANNEL -> said.channel();
                case PERSONA -> throw new IllegalArgumentException(drawn.id() + " has no personas");
                default -> by.start(day).toString();
            };
            if (value != null) {
                values.put(by, value);
            }
        }
        return values;
    }
}
