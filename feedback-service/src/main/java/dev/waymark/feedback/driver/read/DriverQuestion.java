package dev.waymark.feedback.driver.read;

import dev.waymark.contracts.map.JourneyMapId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What drives what.
 *
 * @param outcome the score of the journey as a whole
 * @param score the score of touchpoints
 * @param from said at that time or later
 * @param before said before that time
 */
public record DriverQuestion(
        JourneyMapId map,
        ScoreKind outcome,
        ScoreKind score,
        @Nullable String segment,
        @Nullable Instant from,
        @Nullable Instant before) {}
