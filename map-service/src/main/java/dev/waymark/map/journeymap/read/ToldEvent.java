package dev.waymark.map.journeymap.read;

import static dev.waymark.service.Revisions.revisionIn;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionLabelled;
import dev.waymark.service.identity.RequestMetadata;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event with what the log knows of it.
 *
 * @param occasion what it carries out, as a tag, where the command said so
 */
record ToldEvent(
        JourneyMapEvent event,
        long revision,
        Instant at,
        String actor,
        String actorName,
        @Nullable String occasion) {
    static ToldEvent of(DomainEventMessage<?> message) {
        return new ToldEvent(
                (JourneyMapEvent) message.getPayload(),
                revisionIn(message.getMetaData()),
                message.getTimestamp(),
                metadata(message, RequestMetadata.ACTOR),
                metadata(message, RequestMetadata.ACTOR_NAME),
                occasionOf(message));
    }

    @Nullable MapView after(@Nullable MapView before) {
        return MapFold.after(before, event, at, revision);
    }

    /** Whether it belongs to what made its revision, or only speaks of one. */
    boolean isChange() {
        return !(event instanceof RevisionAcknowledged) && !(event instanceof RevisionLabelled);
    }

    static @Nullable String occasionOf(DomainEventMessage<?> message) {
        return message.getMetaData().get(RequestMetadata.OCCASION) instanceof String tag ? tag : null;
    }

    private static String metadata(DomainEventMessage<?> message, String key) {
        return Objects.toString(message.getMetaData().get(key), "");
    }
}
