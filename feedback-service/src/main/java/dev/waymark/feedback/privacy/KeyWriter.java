package dev.waymark.feedback.privacy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Stores new keys, all that wait at once: who waits for the disk waits together with others. */
final class KeyWriter {
    private record Waiting(Document key, CompletableFuture<Boolean> stored) {}

    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> keys;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

    KeyWriter(MongoCollection<Document> keys) {
        this.keys = keys;
        Thread.ofVirtual().name("writer of keys").start(this::work);
    }

    /**
     * Stores a key and waits for it.
     *
     * @return false when there is one for the same already
     */
    boolean store(Document key) {
        Waiting waiting = new Waiting(key, new CompletableFuture<>());
        queue.add(waiting);
        try {
            return waiting.stored().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void work() {
        try {
            while (true) {
                List<Waiting> group = new ArrayList<>();
                group.add(queue.take());
                queue.drainTo(group, AT_ONCE - 1);
                write(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Waiting> group) {
        try {
            keys.insertMany(group.stream().map(Waiting::key).toList(), new InsertManyOptions().ordered(false));
            group.forEach(it -> it.stored().complete(true));
        } catch (MongoBulkWriteException e) {
            answer(group, e);
        } catch (RuntimeException e) {
            group.forEach(it -> it.stored().completeExceptionally(e));
        }
    }

    private static void answer(List<Waiting> group, MongoBulkWriteException e) {
        Map<Integer, BulkWriteError> errors =
                e.getWriteErrors().stream().collect(Collectors.toMap(BulkWriteError::getIndex, Function.identity()));
        for (int i = 0; i < group.size(); i++) {
            @Nullable BulkWriteError error = errors.get(i);
            boolean taken = error != null && error.getCategory() == ErrorCategory.DUPLICATE_KEY;
            if (e.getWriteConcernError() == null && (error == null || taken)) {
                group.get(i).stored().complete(!taken);
            } else {
                group.get(i).stored().completeExceptionally(e);
            }
        }
    }
}
