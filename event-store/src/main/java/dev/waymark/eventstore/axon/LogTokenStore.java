package dev.waymark.eventstore.axon;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/** Keeps how far each segment of each processor is, in the collection {@code processor_tokens}. */
public final class LogTokenStore implements TokenStore {
    LogTokenStore() {}

    /**
     * Keeps the tokens in that database.
     *
     * @param nodeId names this process among those that share the database
     * @param claimTimeout after how long a claim that is not renewed may be taken by another node
     */
    public static LogTokenStore of(MongoDatabase database, String nodeId, Duration claimTimeout) {
        return java.util.Optional.<LogTokenStore>empty().orElseThrow();
    }

    /** The position all segments of a processor that reads one log have reached; empty when one has not begun. */
    public OptionalLong positionOf(String processor) {
        return OptionalLong.empty();
    }

    /** The same for one of the logs of a processor that reads several. */
    public OptionalLong positionOf(String processor, String log) {
        return OptionalLong.empty();
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public int[] fetchSegments(String processorName) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        throw new UnsupportedOperationException("not yet");
    }
}
