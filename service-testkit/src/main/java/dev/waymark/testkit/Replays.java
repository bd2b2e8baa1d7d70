package dev.waymark.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.waymark.eventstore.axon.LogTokenStore;
import dev.waymark.service.axon.AxonRuntime;
import dev.waymark.service.axon.Logs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;

/** Proves of a projection of one log that the same events twice change nothing and that it can start over. */
@Singleton
public class Replays {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Document STRAY = new Document("_id", "stray");

    private final AxonRuntime runtime;
    private final LogTokenStore tokens;
    private final Logs logs;

    @Inject
    Replays(AxonRuntime runtime, LogTokenStore tokens, Logs logs) {
        this.runtime = runtime;
        this.tokens = tokens;
        this.logs = logs;
    }

    /**
     * Handles all events of the projection once more, on top of what is there, then from an empty start.
     *
     * @param group its processing group
     * @param collections all that it writes; there must be something in each
     */
    public void changeNothing(String group, String... collections) {
        Map<String, Set<Document>> before = contents(collections);
        before.forEach((collection, documents) ->
                assertThat(documents).as("what is in %s", collection).isNotEmpty());
        again(group);
        assertThat(contents(collections))
                .as("%s after the same events twice", group)
                .isEqualTo(before);
        for (String collection : collections) {
            documents(collection).insertOne(STRAY);
        }
        startOver(group);
        waitUntil(() -> contents(collections).equals(before));
        assertThat(contents(collections)).as("%s after starting over", group).isEqualTo(before);
    }

    private void again(String group) {
        StreamingEventProcessor processor = runtime.processor(group);
        long position = tokens.positionOf(group).orElseThrow();
        processor.shutDown();
        for (int segment : tokens.fetchSegments(group)) {
            tokens.fetchToken(group, segment);
            tokens.storeToken(new GlobalSequenceTrackingToken(0), group, segment);
            tokens.releaseClaim(group, segment);
        }
        processor.start();
        waitUntil(() -> tokens.positionOf(group).orElse(0) >= position);
    }

    private void startOver(String group) {
        StreamingEventProcessor processor = runtime.processor(group);
        processor.shutDown();
        processor.resetTokens();
        processor.start();
    }

    private Map<String, Set<Document>> contents(String... collections) {
        Map<String, Set<Document>> contents = new HashMap<>();
        for (String collection : collections) {
            contents.put(collection, new HashSet<>(documents(collection).find().into(new ArrayList<>())));
        }
        return contents;
    }

    private MongoCollection<Document> documents(String collection) {
        return logs.ownDatabase().getCollection(collection);
    }

    private static void waitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }
}
