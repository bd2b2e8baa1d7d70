package dev.waymark.feedback.intake.write;

import dev.waymark.contracts.feedback.AssignedBy;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say what an utterance speaks of. Likeness only says so where nothing is known; people may say otherwise.
 *
 * @param confidence of likeness, 0 to 1
 */
public record AssignFeedback(
        @TargetAggregateIdentifier FeedbackId feedback,
        JourneyMapId map,
        StageId stage,
        TouchpointId touchpoint,
        AssignedBy by,
        @Nullable Double confidence) {}
