package dev.waymark.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every test damages an intact log by hand; that the damage is what is found shows that the verifier looks there. */
class LogVerifierTest {
    private final TestDatabase test = new TestDatabase();
    private final MongoCollection<BsonDocument> stored = test.database().getCollection("events", BsonDocument.class);

    @AfterEach
    void close() {
        test.close();
    }

    /** Commit n has the events 3n−2 to 3n: two of aggregate {@code a<n mod 7>} and a note. */
    private void append(int commits) {
        try (EventLog log = EventLog.open(test.database())) {
            for (int i = 1; i <= commits; i++) {
                String aggregate = "a" + i % 7;
                long number = log.lastSequence(aggregate).orElse(-1) + 1;
                log.append(List.of(
                        Events.of(aggregate, number), Events.of(aggregate, number + 1), Events.tagged("note:" + i)));
            }
        }
    }

    private Verification verify() {
        return LogVerifier.of(test.database()).verify(it -> {});
    }

    private void assertFault(long position, String what) {
        assertThat(verify().fault()).contains(new LogFault(position, what));
    }

    private BsonDocument commit(long position) {
        return Objects.requireNonNull(stored.find(eq("_id", position)).first());
    }

    private void replace(long position, BsonDocument document) {
        stored.deleteOne(eq("_id", position));
        stored.insertOne(document);
    }

    /** As somebody would who knows how hashes are made. */
    private static BsonDocument hashed(BsonDocument commit) {
        commit.remove("hash");
        return commit.append("hash", CommitFormat.hash(commit));
    }

    @Test
    void anIntactLogOfThousandsOfEventsIsInOrderAndItsEndCanBeNotedDown() {
        append(1_000);
        List<Long> seen = new ArrayList<>();
        Verification whole = LogVerifier.of(test.database()).verify(it -> seen.add(it.last()));

        assertThat(whole)
                .isEqualTo(new Verification(
                        1_000,
                        3_000,
                        3_000,
                        HexFormat.of().formatHex(commit(2_998).getBinary("hash").getData()),
                        0,
                        2_998,
                        Optional.empty()));
        assertThat(seen).isSorted().hasSizeGreaterThan(5).endsWith(3_000L);
        append(10);
        assertThat(LogVerifier.of(test.database())
                        .expecting(whole.last(), whole.hash())
                        .verify(it -> {})
                        .fault())
                .isEmpty();
    }

    @Test
    void anEmptyLogIsInOrder() {
        assertThat(verify()).isEqualTo(new Verification(0, 0, 0, "00".repeat(32), 0, 0, Optional.empty()));
    }

    @Test
    void oneByteThatWasFlippedIsFound() {
        append(400);
        BsonDocument commit = commit(601);
        byte[] bytes = new RawBsonDocument(commit, new BsonDocumentCodec())
                .getByteBuffer()
                .array()
                .clone();
        bytes[indexOf(bytes, "ann\0")] ^= 0x01;
        replace(601, new RawBsonDocument(bytes));

        assertThat(commit(601).toJson()).contains("`nn").isNotEqualTo(commit.toJson());
        assertFault(601, "the commit does not fit its hash: it was changed");
        assertThat(verify().last()).isEqualTo(600);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    @Test
    void aCommitThatWasRemovedIsMissed() {
        append(400);
        stored.deleteOne(eq("_id", 511L));

        assertFault(511, "there is no commit at this position, but at a later one");
    }

    @Test
    void twoCommitsThatChangedPlacesAreFoundEvenWithNewHashes() {
        append(20);
        BsonDocument earlier = commit(10);
        BsonDocument later = commit(40);
        stored.deleteOne(eq("_id", 40L));
        replace(10, hashed(later.append("_id", new BsonInt64(10))));
        stored.insertOne(hashed(earlier.append("_id", new BsonInt64(40))));

        assertFault(10, "the commit does not point to the one before");
    }

    @Test
    void anEndThatWasCutOffIsMissedWhenItWasNotedDown() {
        append(20);
        Verification noted = verify();
        stored.deleteOne(eq("_id", 58L));
        stored.deleteOne(eq("_id", 55L));

        assertThat(verify().fault()).isEmpty();
        assertThat(expecting(noted)).isEqualTo("55: the log ends before position 60, which was noted down");
        append(2);
        assertThat(expecting(noted)).isEqualTo("58: the commit is not the one that was noted down");
    }

    private String expecting(Verification noted) {
        return LogVerifier.of(test.database())
                .expecting(noted.last(), noted.hash())
                .verify(it -> {})
                .fault()
                .map(it -> it.position() + ": " + it.what())
                .orElse("in order");
    }

    @Test
    void anIdThatComesTwiceIsFoundThoughEveryHashFits() {
        append(20);
        String first =
                commit(4).getArray("events").get(1).asDocument().getString("id").getValue();
        BsonDocument last = commit(58);
        last.getArray("events").get(2).asDocument().put("id", new BsonString(first));
        replace(58, hashed(last));
        assertFault(60, "the event has the same id as the one at position 5");

        last = commit(58)
                .append(
                        "commitId",
                        new BsonBinary(commit(7).getBinary("commitId").asUuid()));
        replace(58, hashed(last));
        assertFault(58, "the commit has the same id as the one at position 7");
    }

    @Test
    void aNumberThatDoesNotFollowInItsAggregateIsFoundThoughEveryHashFits() {
        append(20);
        BsonDocument last = commit(58);
        last.getArray("events").get(0).asDocument().getDocument("aggregate").put("number", new BsonInt64(9));
        replace(58, hashed(last));
        assertFault(58, "the keys are not those of the events");

        last.getArray("keys").set(0, new BsonString("a6#9"));
        replace(58, hashed(last));
        assertFault(58, "the event's number does not follow the one of its aggregate's event at position 38");
    }

    @Test
    void commitsThatOverlapAreFound() {
        append(20);
        BsonDocument inside = commit(58).append("_id", new BsonInt64(29));
        inside.remove("keys");
        inside.append("commitId", new BsonBinary(UUID.randomUUID()));
        stored.insertOne(hashed(inside));

        assertFault(29, "the commit overlaps the one before");
    }

    @Test
    void whatIsNoCommitIsFound() {
        append(2);
        stored.insertOne(new BsonDocument("_id", new BsonInt64(7)).append("events", new BsonString("none")));
        assertThat(verify().fault())
                .hasValueSatisfying(it -> assertThat(it.position()).isEqualTo(7))
                .hasValueSatisfying(it -> assertThat(it.what()).startsWith("the commit is not readable: "));

        stored.deleteOne(eq("_id", 7L));
        stored.insertOne(new BsonDocument("_id", new BsonString("x")));
        assertFault(0, "there are documents whose _id is no position");
    }

    @Test
    void aClosedGapIsInOrderAndWhatWasLostInItMayBeMissingFromItsAggregate() {
        append(20);
        BsonBinary before = commit(25).getBinary("hash");
        replace(28, CommitFormat.filling(UUID.randomUUID(), Instant.EPOCH, 28, 3, before));

        Verification whole = verify();
        assertThat(whole.fault()).isEmpty();
        assertThat(whole.closedGaps()).isEqualTo(1);
        assertThat(whole.events()).isEqualTo(57);
        assertThat(whole.last()).isEqualTo(60);
    }
}
