package dev.waymark.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.jspecify.annotations.Nullable;

/** Events for tests. */
public final class Events {
    private Events() {}

    public static NewEvent of(String aggregate, long number) {
        return event(Set.of("thing:" + aggregate), new AggregateSequence("Thing", aggregate, number));
    }

    public static NewEvent tagged(String... tags) {
        return event(Set.copyOf(List.of(tags)), null);
    }

    private static NewEvent event(Set<String> tags, @Nullable AggregateSequence aggregate) {
        return new NewEvent(
                UUID.randomUUID().toString(),
                "thing.Happened",
                1,
                tags,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                aggregate,
                Map.of("actor", "ann"),
                new BsonDocument("amount", new BsonInt64(7)));
    }
}
