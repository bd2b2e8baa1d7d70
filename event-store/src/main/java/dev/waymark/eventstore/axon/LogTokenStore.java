package dev.waymark.eventstore.axon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how far each segment of each processor is, in the collection {@code processor_tokens}: one document a segment.
 *
 * <p>A token that is stored in a unit of work is written in its commit phase: after the events its handlers published were
 * appended. If that fails, the token stays and the events are handled again.
 */
public final class LogTokenStore implements TokenStore {
    private static final String COLLECTION = "processor_tokens";
    private static final String STORAGE_ID = "storage-identifier";

    private final MongoCollection<BsonDocument> tokens;
    private final Claims claims;
    private final TokenFormat format = new TokenFormat();

    private LogTokenStore(MongoCollection<BsonDocument> tokens, Claims claims) {
        this.tokens = tokens;
        this.claims = claims;
    }

    /**
     * Keeps the tokens in that database.
     *
     * @param nodeId names this process among those that share the database; the same after a restart, it goes on at once
     * @param claimTimeout a claim another node sees unrenewed for that long, it may take
     */
    public static LogTokenStore of(MongoDatabase database, String nodeId, Duration claimTimeout) {
        MongoCollection<BsonDocument> tokens = database.getCollection(COLLECTION, BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
        return new LogTokenStore(tokens, new Claims(tokens, nodeId, claimTimeout));
    }

    /** The position all segments of a processor that reads one log have reached; empty when one has not begun. */
    public OptionalLong positionOf(String processor) {
        return lowest(processor, null);
    }

    /** The same for one of the logs of a processor that reads several. */
    public OptionalLong positionOf(String processor, String log) {
        return lowest(processor, log);
    }

    private OptionalLong lowest(String processor, @Nullable String log) {
        List<OptionalLong> positions = segmentsOf(processor).stream()
                .map(it -> TokenFormat.positionIn(format.decode(it.get("token")), log))
                .toList();
        return positions.stream().allMatch(OptionalLong::isPresent)
                ? positions.stream().mapToLong(OptionalLong::getAsLong).min()
                : OptionalLong.empty();
    }

    private List<BsonDocument> segmentsOf(String processor) {
        return tokens.find(and(eq("processor", processor), exists("segment"))).into(new ArrayList<>());
    }

    private static String idOf(String processor, int segment) {
        return processor + "/" + segment;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Nodes that start at once, or after one that died half-way, all make the segments the first of them had in mind.
     */
    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        boolean first = insert(new BsonDocument("_id", new BsonString(processorName))
                .append("segments", new BsonInt32(segmentCount))
                .append("token", encode(initialToken))
                .append("made", BsonBoolean.FALSE));
        completeSegments(processorName);
        if (!first) throw new UnableToClaimTokenException(processorName + " has its segments already");
    }

    private void completeSegments(String processor) {
        BsonDocument plan =
                tokens.find(and(eq("_id", processor), eq("made", false))).first();
        if (plan == null) return;
        for (int segment = 0; segment < plan.getInt32("segments").getValue(); segment++) {
            insert(segment(processor, segment, plan.get("token", BsonNull.VALUE)));
        }
        tokens.updateOne(eq("_id", processor), set("made", true));
    }

    private static BsonDocument segment(String processor, int segment, BsonValue token) {
        return new BsonDocument("_id", new BsonString(idOf(processor, segment)))
                .append("processor", new BsonString(processor))
                .append("segment", new BsonInt32(segment))
                .append("owner", BsonNull.VALUE)
                .append("renewed", new BsonInt64(0))
                .append("token", token);
    }

    private BsonValue encode(@Nullable TrackingToken token) {
        return token == null ? BsonNull.VALUE : format.encode(token);
    }

    /** False when there is one with that id. */
    private boolean insert(BsonDocument document) {
        try {
            tokens.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        if (!insert(segment(processorName, segment, encode(token)))) {
            throw new UnableToInitializeTokenException(idOf(processorName, segment) + " is there already");
        }
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().onCommit(it -> store(token, processorName, segment));
        } else {
            store(token, processorName, segment);
        }
    }

    private void store(@Nullable TrackingToken token, String processor, int segment) {
        String id = idOf(processor, segment);
        if (!claims.changeOwn(id, set("token", encode(token)))) throw notClaimed(id);
    }

    private static UnableToClaimTokenException notClaimed(String id) {
        return new UnableToClaimTokenException(id + " is claimed by another node, or was never made");
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        String id = idOf(processorName, segment);
        BsonDocument own = claims.claim(id) ? claims.own(id) : null;
        if (own == null) throw notClaimed(id);
        return format.decode(own.get("token"));
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        String id = idOf(processorName, segment);
        if (!claims.renew(id)) throw notClaimed(id);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        claims.release(idOf(processorName, segment));
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        String id = idOf(processorName, segment);
        if (!claims.deleteOwn(id)) throw notClaimed(id);
    }

    /** Forgets a processor that is no more, whoever held its claims. */
    public void forget(String processor) {
        tokens.deleteMany(or(eq("_id", processor), eq("processor", processor)));
    }

    @Override
    public int[] fetchSegments(String processorName) {
        completeSegments(processorName);
        return segmentsOf(processorName).stream()
                .mapToInt(it -> it.getInt32("segment").getValue())
                .sorted()
                .toArray();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        insert(new BsonDocument("_id", new BsonString(STORAGE_ID))
                .append("identifier", new BsonString(UUID.randomUUID().toString())));
        return Optional.ofNullable(tokens.find(eq("_id", STORAGE_ID)).first())
                .map(it -> it.getString("identifier").getValue());
    }
}
