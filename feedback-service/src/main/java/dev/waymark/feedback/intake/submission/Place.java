package dev.waymark.feedback.intake.submission;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import org.jspecify.annotations.Nullable;

/**
 * What an utterance speaks of.
 *
 * @param note what was named but could not be found
 */
record Place(
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable String note) {}
