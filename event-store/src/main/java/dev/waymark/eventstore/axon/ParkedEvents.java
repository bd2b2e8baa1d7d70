package dev.waymark.eventstore.axon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The dead-letter queue of one processing group, in the collection {@code parked_events}: events that could not be handled
 * and the later ones of the same sequence, until an admin has them tried again or drops them. Only events of a log can be
 * parked; the same event is parked once however often it is handled.
 */
public final class ParkedEvents implements SequencedDeadLetterQueue<EventMessage<?>> {
    private static final String COLLECTION = "parked_events";
    private static final long MAX_IN_SEQUENCE = 10_000;

    private final MongoCollection<BsonDocument> parked;
    private final String group;
    private final ParkedFormat format;
    private final ParkedRetries retries;

    private ParkedEvents(MongoCollection<BsonDocument> parked, String group, EventSerializer serializer) {
        this.parked = parked;
        this.group = group;
        this.format = new ParkedFormat(group, serializer);
        this.retries = new ParkedRetries(this, parked);
    }

    /**
     * The queue of one processing group.
     *
     * @param serializer knows the events the group handles
     */
    public static ParkedEvents of(MongoDatabase database, String group, EventSerializer serializer) {
        MongoCollection<BsonDocument> parked = database.getCollection(COLLECTION, BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
        parked.createIndex(ascending("group", "sequence", "index"));
        return new ParkedEvents(parked, group, serializer);
    }

    /** What is parked for this group, oldest first. */
    public List<ParkedEvent> list(int limit) {
        return parked.find(eq("group", group))
                .sort(ascending("parkedAt", "index"))
                .limit(limit)
                .map(format::entry)
                .into(new ArrayList<>());
    }

    /**
     * One page of what is parked for this group, oldest first.
     *
     * @param after where the last one of the page before stands, null for the first page
     */
    public List<ParkedEvent> page(ParkedEvent.@Nullable Place after, int limit) {
        Bson ofGroup = eq("group", group);
        return parked.find(after == null ? ofGroup : and(ofGroup, ParkedFormat.after(after)))
                .sort(ascending("parkedAt", "_id"))
                .limit(limit)
                .map(format::entry)
                .into(new ArrayList<>());
    }

    /** What is parked of one event of a log. */
    public Optional<ParkedEvent> find(EventPosition event) {
        return Optional.ofNullable(parked.find(eq("_id", format.idOf(event))).first())
                .map(format::entry);
    }

    /** The first of a sequence: the one that keeps the others waiting. */
    public Optional<ParkedEvent> first(String sequence) {
        return Optional.ofNullable(firstOf(sequence)).map(format::entry);
    }

    /**
     * Tries one event, which must be the first of its sequence.
     *
     * @param processor {@code eventProcessingConfiguration.sequencedDeadLetterProcessor(group)}
     * @return whether it is handled now
     */
    public boolean retry(String id, SequencedDeadLetterProcessor<EventMessage<?>> processor) {
        return tryOne(id, processor) == RetryOutcome.HANDLED;
    }

    /**
     * Tries a sequence from its first event on, until one fails again.
     *
     * @param processor {@code eventProcessingConfiguration.sequencedDeadLetterProcessor(group)}
     * @return whether the whole sequence is handled now
     */
    public boolean retrySequence(String sequence, SequencedDeadLetterProcessor<EventMessage<?>> processor) {
        return trySequence(sequence, processor) == RetryOutcome.HANDLED;
    }

    /** As {@link #retry}, and says what came of it. */
    public RetryOutcome tryOne(String id, SequencedDeadLetterProcessor<EventMessage<?>> processor) {
        return Attempt.make(new Attempt(letter -> letter.id().equals(id), true), processor);
    }

    /** As {@link #retrySequence}, and says what came of it. */
    public RetryOutcome trySequence(String sequence, SequencedDeadLetterProcessor<EventMessage<?>> processor) {
        return Attempt.make(new Attempt(letter -> letter.sequence().equals(sequence), false), processor);
    }

    /** Forgets an event unhandled; those after it may be tried then. False when there is no such entry. */
    public boolean drop(String id) {
        return parked.deleteOne(and(eq("_id", id), eq("group", group))).getDeletedCount() == 1;
    }

    @Override
    public void enqueue(Object sequenceIdentifier, DeadLetter<? extends EventMessage<?>> letter) {
        String sequence = sequenceIdentifier.toString();
        BsonDocument last =
                parked.find(inSequence(sequence)).sort(descending("index")).first();
        long index = last == null ? 0 : last.getInt64("index").getValue() + 1;
        if (isFull(sequence)) {
            throw new DeadLetterQueueOverflowException(
                    "Already " + MAX_IN_SEQUENCE + " events are parked in " + sequence);
        }
        try {
            parked.insertOne(format.encode(sequence, index, letter));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    private Bson inSequence(String sequence) {
        return and(eq("group", group), eq("sequence", sequence));
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        if (letter instanceof ParkedLetter it) parked.deleteOne(eq("_id", it.id()));
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> letterUpdater)
            throws NoSuchDeadLetterException {
        DeadLetter<? extends EventMessage<?>> updated = letterUpdater.apply(letter.markTouched());
        Bson change = combine(
                set("triedAt", ParkedFormat.time(updated.lastTouched())),
                set("cause", ParkedFormat.cause(updated.cause())),
                inc("tries", 1));
        if (!(letter instanceof ParkedLetter it)
                || parked.updateOne(eq("_id", it.id()), change).getMatchedCount() == 0) {
            throw new NoSuchDeadLetterException(
                    "Not parked: " + letter.message().getIdentifier());
        }
    }

    @Override
    public boolean contains(Object sequenceIdentifier) {
        return parked.find(inSequence(sequenceIdentifier.toString())).first() != null;
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequenceIdentifier) {
        return parked.find(inSequence(sequenceIdentifier.toString()))
                .sort(ascending("index"))
                .<DeadLetter<? extends EventMessage<?>>>map(format::letter)
                .into(new ArrayList<>());
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        Map<String, List<DeadLetter<? extends EventMessage<?>>>> sequences = new LinkedHashMap<>();
        for (BsonDocument document : parked.find(eq("group", group)).sort(ascending("index"))) {
            ParkedLetter letter = format.letter(document);
            sequences
                    .computeIfAbsent(letter.sequence(), it -> new ArrayList<>())
                    .add(letter);
        }
        return new ArrayList<>(sequences.values());
    }

    @Override
    public boolean isFull(Object sequenceIdentifier) {
        return sequenceSize(sequenceIdentifier) >= MAX_IN_SEQUENCE;
    }

    @Override
    public long size() {
        return parked.countDocuments(eq("group", group));
    }

    @Override
    public long sequenceSize(Object sequenceIdentifier) {
        return parked.countDocuments(inSequence(sequenceIdentifier.toString()));
    }

    @Override
    public long amountOfSequences() {
        return parked.distinct("sequence", eq("group", group), String.class)
                .into(new ArrayList<>())
                .size();
    }

    /** {@inheritDoc} Of several JVMs that try the same sequence at once, one does. */
    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> sequenceFilter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> processingTask) {
        return retries.process(sequenceFilter, processingTask);
    }

    List<ParkedLetter> firstOfEachSequence() {
        Map<String, ParkedLetter> first = new LinkedHashMap<>();
        for (BsonDocument document : parked.find(eq("group", group)).sort(ascending("index"))) {
            ParkedLetter letter = format.letter(document);
            first.putIfAbsent(letter.sequence(), letter);
        }
        return first.values().stream()
                .sorted(Comparator.comparing(ParkedLetter::lastTouched))
                .toList();
    }

    Optional<ParkedLetter> firstLetterOf(String sequence) {
        return Optional.ofNullable(firstOf(sequence)).map(format::letter);
    }

    private @Nullable BsonDocument firstOf(String sequence) {
        return parked.find(inSequence(sequence)).sort(ascending("index")).first();
    }

    @Override
    public void clear() {
        parked.deleteMany(eq("group", group));
    }
}
