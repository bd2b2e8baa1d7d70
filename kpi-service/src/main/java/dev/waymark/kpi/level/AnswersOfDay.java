package dev.waymark.kpi.level;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one UTC day at one place, by quarters of an hour: the days of all time zones begin with one.
 *
 * @param nps how many answers 0–10 there are
 * @param csat how many answers 1–5 there are
 * @param quarters by the number of the quarter, 0 to 95
 */
public record AnswersOfDay(
        @BsonId String id,
        JourneyMapId map,
        @Nullable TouchpointId touchpoint,
        LocalDate day,
        long nps,
        long csat,
        Map<String, Answers> quarters) {
    private static final int QUARTER_SECONDS = 15 * 60;

    static String idOf(JourneyMapId map, @Nullable TouchpointId touchpoint, Instant at) {
        return "%s|%s|%s".formatted(map, touchpoint == null ? "-" : touchpoint, dayOf(at));
    }

    /** Adds the answers, or takes them away, in one atomic update. */
    static Bson change(JourneyMapId map, @Nullable TouchpointId touchpoint, Instant at, Answers answers, int sign) {
        String quarter = "quarters." + Math.floorMod(at.getEpochSecond(), 24 * 60 * 60) / QUARTER_SECONDS + ".";
        List<Bson> changes = new ArrayList<>();
        BiConsumer<String, Long> count = (field, number) -> changes.add(inc(field, sign * number));
        count.accept("nps", answers.promoters() + answers.passives() + answers.detractors());
        count.accept("csat", answers.satisfied() + answers.unsatisfied());
        count.accept(quarter + "promoters", answers.promoters());
        count.accept(quarter + "passives", answers.passives());
        count.accept(quarter + "detractors", answers.detractors());
        count.accept(quarter + "satisfied", answers.satisfied());
        count.accept(quarter + "unsatisfied", answers.unsatisfied());
        changes.add(set("map", map.toString()));
        changes.add(set("day", dayOf(at)));
        if (touchpoint != null) {
            changes.add(set("touchpoint", touchpoint.toString()));
        }
        return combine(changes);
    }

    void eachQuarter(BiConsumer<Instant, Answers> action) {
        quarters.forEach((quarter, answers) -> action.accept(startOf(quarter), answers));
    }

    /** When the quarters begin in which customers answered such a question. */
    Stream<Instant> quartersWith(KpiKind kind) {
        return quarters.entrySet().stream()
                .filter(quarter -> quarter.getValue().n(kind) > 0)
                .map(quarter -> startOf(quarter.getKey()));
    }

    private Instant startOf(String quarter) {
        return day.atStartOfDay(ZoneOffset.UTC)
                .plusSeconds((long) QUARTER_SECONDS * Integer.parseInt(quarter))
                .toInstant();
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
