package dev.waymark.eventstore.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.ConditionViolated;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.Events;
import dev.waymark.eventstore.proof.HeldInserts;
import dev.waymark.eventstore.proof.HistoryChecker;
import dev.waymark.eventstore.proof.Lab;
import dev.waymark.eventstore.proof.Traffic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 7: what became of each commit of a bulk in which one has an error. */
class BulkRulesTest {
    private static final long FAR_AWAY = 1_000_000;

    private final HeldInserts held = new HeldInserts();
    private Lab lab;
    private EventLog log;
    private Appending first;
    private List<Appending> bulk;

    /** A bulk of four is under way; the third wants a place that is taken, as it can be found out by its index only. */
    @BeforeEach
    void holdABulk() throws IOException {
        lab = new Lab();
        log = lab.open();
        commits().insertOne(lab.commitOf(Events.of("taken", 0)).append("_id", new BsonInt64(FAR_AWAY)));
        lab.proxy().handle(held);
        first = Appending.holdFirst(log, held);
        bulk = new ArrayList<>();
        for (String aggregate : List.of("a", "b", "taken", "d")) {
            bulk.add(Appending.of(log, Events.of(aggregate, 0)).queued());
        }
        Appending.letFirstGo(held);
        assertThat(held.seen().getLast().documents()).hasSize(4);
    }

    @AfterEach
    void close() throws IOException {
        held.letAllGo();
        lab.close();
    }

    private MongoCollection<BsonDocument> commits() {
        return lab.direct().getCollection("events", BsonDocument.class);
    }

    private void letGo(Traffic as) throws IOException {
        held.letOneGo(as);
        held.awaitOne();
        held.letAllGo();
    }

    private void allButTheThirdAreAppendedOnce() {
        assertThat(bulk.get(2).failure()).isInstanceOf(ConditionViolated.class);
        commits().deleteOne(new BsonDocument("_id", new BsonInt64(FAR_AWAY)));
        assertThat(List.of(first, bulk.get(0), bulk.get(1), bulk.get(3)))
                .extracting(Appending::where)
                .containsExactly(new Appended(1, 1), new Appended(2, 2), new Appended(3, 3), new Appended(4, 4));
        HistoryChecker history = HistoryChecker.of(lab.direct());
        history.positionsAreDense();
        history.hashesFit();
        assertThat(history.size()).isEqualTo(4);
    }

    /** Seen to fail with {@code insertedCount} in place of the error's index, and with each duplicate key taken for a lost number. */
    @Test
    void theIndexOfTheErrorCountsNotTheNumberInserted() throws IOException {
        letGo((request, server) -> Replies.withCount(server.ask(request), 4));

        allButTheThirdAreAppendedOnce();
    }

    /** Seen to fail with the write-concern error looked at only when there is no write error. */
    @Test
    void whatNoMajorityHasIsResolvedAlsoBesideAWriteError() throws IOException {
        letGo((request, server) -> {
            var reply = Replies.withWriteConcernError(server.ask(request));
            commits().deleteOne(new BsonDocument("_id", new BsonInt64(3)));
            return reply;
        });

        allButTheThirdAreAppendedOnce();
    }
}
