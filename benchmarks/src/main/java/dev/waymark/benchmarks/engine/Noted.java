package dev.waymark.benchmarks.engine;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * The one event of all measurements, about as large as events of a journey map are.
 *
 * @param sent when it was published, in microseconds since 1970
 */
public record Noted(String entity, long number, long sent, String author, String text) {
    static final String TYPE = "Note";
    static final Map<String, String> METADATA =
            Map.of("actor", "b5a7c1d0-5f0c-4f6f-9a39-2f0f4c1f7d11", "actorName", "Ann", "client", "web");
    private static final String TEXT =
            "Nobody says that a train is late until it should have left; people walk to the far end and back.";

    static Noted now(String entity, long number) {
        return new Noted(entity, number, Micros.now(), "Ann", TEXT);
    }

    DomainEventMessage<Noted> asMessage(Instant at) {
        return new GenericDomainEventMessage<>(
                TYPE, entity, number, this, METADATA, UUID.randomUUID().toString(), at);
    }
}
