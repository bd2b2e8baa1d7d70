package dev.waymark.service.view;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one batch change in views, so that a document many of them change is written once. Handlers see what
 * they have changed; others see it when it is written.
 *
 * <p>What is changed inside a fold follows from what its document was before: it is written first. If the batch is
 * interrupted between the two, it comes again, the fold finds the same document, and those that have seen the events stay as
 * they are.
 */
public final class WriteBatch {
    private static final String RESOURCE = WriteBatch.class.getName();

    private static final class Part {
        private final Unwritten unwritten;
        private int depth;

        Part(Unwritten unwritten) {
            this.unwritten = unwritten;
        }
    }

    private final Map<MongoNamespace, Part> parts = new HashMap<>();
    private int depth;
    private @Nullable RuntimeException failure;

    private WriteBatch() {}

    /** From here on what this unit of work changes in views waits for {@link #end}. */
    public static void begin(UnitOfWork<?> unit) {
        unit.resources().put(RESOURCE, new WriteBatch());
    }

    /** Writes what has waited. */
    public static void end(UnitOfWork<?> unit) {
        if (unit.getResource(RESOURCE) instanceof WriteBatch batch) {
            batch.write();
        }
    }

    /** Why this unit of work could not write what waited: all of it must come again, whatever the event at hand did. */
    public static Optional<RuntimeException> failure() {
        return current().map(batch -> batch.failure);
    }

    static Optional<WriteBatch> current() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().getResource(RESOURCE))
                : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    <T> Folded<T> folded(MongoCollection<RawBsonDocument> collection, Documents<T> documents) {
        return (Folded<T>) part(collection, () -> new Folded<>(collection, documents));
    }

    /** What this batch has folded of that collection so far. */
    @SuppressWarnings("unchecked")
    <T> Optional<Folded<T>> soFar(MongoCollection<RawBsonDocument> collection) {
        Part part = parts.get(collection.getNamespace());
        return part != null && part.unwritten instanceof Folded<?> folded
                ? Optional.of((Folded<T>) folded)
                : Optional.empty();
    }

    Sums sums(MongoCollection<RawBsonDocument> collection) {
        return (Sums) part(collection, () -> new Sums(collection));
    }

    private Unwritten part(MongoCollection<RawBsonDocument> collection, Supplier<Unwritten> made) {
        Part part = parts.computeIfAbsent(collection.getNamespace(), it -> new Part(made.get()));
        part.depth = Math.max(part.depth, depth);
        return part.unwritten;
    }

    /** What this changes follows from a document that is about to change itself. */
    <R> R inside(Supplier<R> fold) {
        depth++;
        try {
            return fold.get();
        } finally {
            depth--;
        }
    }

    /** Writes everything if there is anything of this collection, for somebody who looks at it otherwise than by id. */
    void writeFor(MongoCollection<RawBsonDocument> collection) {
        Part part = parts.get(collection.getNamespace());
        if (part != null && !part.unwritten.isEmpty()) {
            write();
        }
    }

    private void write() {
        try {
            parts.values().stream()
                    .sorted(Comparator.comparingInt((Part part) -> part.depth).reversed())
                    .forEach(part -> part.unwritten.write());
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
