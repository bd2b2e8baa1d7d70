package dev.waymark.map.review;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.TriggerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Ids of reviews that open by themselves: the same for the same cause, so that the log itself refuses a second one. */
public final class ReviewIds {
    private ReviewIds() {}

    /** Of the date of a cadence. */
    public static ReviewId of(JourneyMapId map, LocalDate day) {
        return named("review of map %s due %s".formatted(map, day));
    }

    /** Of one of the maps a trigger concerns. */
    public static ReviewId of(TriggerId trigger, JourneyMapId map) {
        return named("review of map %s after trigger %s".formatted(map, trigger));
    }

    /** Of one of the maps whose actions should move a KPI, each time it raises an alarm. */
    public static ReviewId of(KpiId kpi, Instant alarm, JourneyMapId map) {
        return named("review of map %s after alarm of kpi %s at %s".formatted(map, kpi, alarm));
    }

    /** Of a map whose evidence was seen that day to have gone stale. */
    public static ReviewId ofStaleEvidence(JourneyMapId map, LocalDate day) {
        return named("review of map %s after evidence gone stale, seen %s".formatted(map, day));
    }

    /** Of an action that has helped. */
    public static ReviewId of(ActionId action) {
        return named("review after action " + action);
    }

    private static ReviewId named(String cause) {
        return new ReviewId(UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)));
    }
}
