package dev.waymark.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.waymark.eventstore.axon.LogTokenStore;
import dev.waymark.service.axon.AxonRuntime;
import dev.waymark.service.axon.Logs;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.axon.ProjectionState;
import dev.waymark.service.axon.Projections;
import dev.waymark.service.generation.Generations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;

/** Proves of a projection of one log that the same events twice change nothing and that it can start over. */
@Singleton
public class Replays {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final Document STRAY = new Document("_id", "stray");

    private final AxonRuntime runtime;
    private final LogTokenStore tokens;
    private final Logs logs;
    private final Generations generations;
    private final Projections projections;
    private final Progress progress;

    @Inject
    Replays(
            AxonRuntime runtime,
            LogTokenStore tokens,
            Logs logs,
            Generations generations,
            Projections projections,
            Progress progress) {
        this.runtime = runtime;
        this.tokens = tokens;
        this.logs = logs;
        this.generations = generations;
        this.projections = projections;
        this.progress = progress;
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

    /**
     * Builds every projection of the service anew, all at once, while it works: each is to be as it was.
     *
     * @param collections all that projections write; there must be something in each
     */
    public void rebuildAll(String... collections) {
        assertThat(allIsHandled()).as("all events are handled").isTrue();
        Map<String, Set<Document>> before = contents(collections);
        before.forEach((collection, documents) ->
                assertThat(documents).as("what is in %s", collection).isNotEmpty());
        Map<String, Integer> begun = new HashMap<>();
        projections.list().stream()
                .filter(ProjectionState::rebuildable)
                .map(state -> projections.rebuild(state.group()))
                .forEach(state -> begun.put(state.group(), state.generation()));
        begun.forEach((group, generation) -> {
            waitUntil(() -> projections.of(group).generation() > generation);
            assertThat(projections.of(group).generation())
                    .as("generation of %s", group)
                    .isGreaterThan(generation);
        });
        assertThat(contents(collections)).as("after everything was rebuilt").isEqualTo(before);
        for (String collection : collections) {
            assertThat(documents(collection).getNamespace().getCollectionName())
                    .as("where %s is", collection)
                    .isNotEqualTo(collection);
        }
    }

    private boolean allIsHandled() {
        return projections.list().stream()
                .allMatch(state -> state.logs().stream().allMatch(log -> progress.await(state.group(), log.log())));
    }

    private void again(String group) {
        StreamingEventProcessor processor = runtime.processor(group);
        String name = generations.of(group).current().processor();
        long position = tokens.positionOf(name).orElseThrow();
        processor.shutDown();
        for (int segment : tokens.fetchSegments(name)) {
            tokens.fetchToken(name, segment);
            tokens.storeToken(new GlobalSequenceTrackingToken(0), name, segment);
            tokens.releaseClaim(name, segment);
        }
        processor.start();
        waitUntil(() -> tokens.positionOf(name).orElse(0) >= position);
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
        return logs.ownDatabase().getCollection(generations.nameOf(collection));
    }

    private static void waitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
