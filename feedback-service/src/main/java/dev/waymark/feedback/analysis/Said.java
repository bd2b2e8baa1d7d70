package dev.waymark.feedback.analysis;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.service.identity.Correlation;
import dev.waymark.service.identity.RequestMetadata;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A comment to be read, and the event that brought it.
 *
 * @param edition 0 at first, then the number of the change
 * @param mapToFindPlaceOn where it says which map it speaks of and not which touchpoint
 */
record Said(
        FeedbackId feedback,
        int edition,
        SealedText comment,
        @Nullable String language,
        @Nullable JourneyMapId mapToFindPlaceOn,
        EventMessage<?> event) {
    /** What there is to read in an event. */
    static Optional<Said> in(EventMessage<?> message) {
        return switch (message.getPayload()) {
            case FeedbackReceived received
            when received.comment() != null ->
                Optional.of(new Said(
                        received.feedback(),
                        0,
                        received.comment(),
                        received.language(),
                        received.touchpoint() == null ? received.map() : null,
                        message));
            case FeedbackRevised revised
            when revised.comment() != null ->
                Optional.of(new Said(
                        revised.feedback(),
                        revised.edition(),
                        revised.comment(),
                        revised.language(),
                        revised.touchpoint() == null ? revised.map() : null,
                        message));
            default -> Optional.empty();
        };
    }

    /** The same without a place to be found for it. */
    Said whereItIs() {
        return new Said(feedback, edition, comment, language, null, event);
    }

    /** What the metadata of a command must say that is this event's doing. */
    Map<String, String> cause() {
        Map<String, String> cause = new HashMap<>();
        cause.put(RequestMetadata.CAUSATION, event.getIdentifier());
        if (event.getMetaData().get(Correlation.KEY) instanceof String correlation) {
            cause.put(Correlation.KEY, correlation);
        }
        return cause;
    }
}
