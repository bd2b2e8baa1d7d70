package dev.waymark.eventstore.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.Events;
import dev.waymark.eventstore.proof.HeldInserts;
import dev.waymark.eventstore.proof.HistoryChecker;
import dev.waymark.eventstore.proof.Lab;
import dev.waymark.eventstore.proof.Traffic;
import dev.waymark.eventstore.proof.WireMessage;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 6: a commit whose answer is lost is neither lost nor stored twice. */
class OutcomeRulesTest {
    private Lab lab;
    private EventLog log;

    /** The commits of all inserts that came by. */
    private final Queue<BsonDocument> sent = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void open() throws IOException {
        lab = new Lab();
        log = lab.open();
    }

    @AfterEach
    void close() throws IOException {
        lab.close();
    }

    /** Handles the next so many appends in that way. */
    private void appendsGo(int times, Traffic wrong) {
        AtomicInteger left = new AtomicInteger(times);
        lab.proxy().handle((request, server) -> {
            if (request.isAppend()) sent.addAll(request.documents());
            return request.isAppend() && left.getAndDecrement() > 0
                    ? wrong.handle(request, server)
                    : server.ask(request);
        });
    }

    private static @Nullable WireMessage loseReply(WireMessage request, Traffic.Server server) throws IOException {
        server.ask(request);
        return null;
    }

    private void eachCommitWasSentToOnePosition() {
        assertThat(sent.stream()
                        .collect(Collectors.groupingBy(
                                it -> it.getBinary("commitId"),
                                Collectors.mapping(it -> it.getInt64("_id"), Collectors.toSet())))
                        .values())
                .allMatch(positions -> positions.size() == 1);
    }

    /** Seen to fail with a lost answer taken for a refusal, and with the commit tried again at a new head. */
    @Test
    void aCommitWhoseReplyIsLostIsThereOnce() {
        appendsGo(3, OutcomeRulesTest::loseReply);

        assertThat(log.append(List.of(Events.of("a", 0), Events.of("a", 1)))).isEqualTo(new Appended(1, 2));
        assertThat(log.append(List.of(Events.tagged("x:1")))).isEqualTo(new Appended(3, 3));
        assertThat(sent).hasSizeGreaterThan(3);
        eachCommitWasSentToOnePosition();
        HistoryChecker.of(lab.direct()).positionsAreDense();
    }

    /** Seen to fail with a cut connection taken for success. */
    @Test
    void aCommitThatNeverArrivedIsSentAgain() {
        appendsGo(3, (request, server) -> null);

        assertThat(log.append(List.of(Events.tagged("x:1")))).isEqualTo(new Appended(1, 1));
        eachCommitWasSentToOnePosition();
        assertThat(log.readTag("x:1", 1, 10)).hasSize(1);
    }

    /** Seen to fail with a write-concern error taken for success. */
    @Test
    void aCommitNoMajorityHasYetIsNotAcknowledged() {
        appendsGo(2, (request, server) -> {
            WireMessage reply = Replies.withWriteConcernError(server.ask(request));
            lab.direct().getCollection("events").deleteMany(new BsonDocument());
            return reply;
        });

        assertThat(log.append(List.of(Events.tagged("x:1")))).isEqualTo(new Appended(1, 1));
        eachCommitWasSentToOnePosition();
        assertThat(HistoryChecker.of(lab.direct()).size()).isEqualTo(1);
    }

    /** Seen to fail with every lost position taken for somebody else's. */
    @Test
    void aRequestThatArrivesTwiceIsThereOnce() {
        appendsGo(2, (request, server) -> {
            server.ask(request);
            return server.ask(request);
        });

        assertThat(log.append(List.of(Events.tagged("x:1")))).isEqualTo(new Appended(1, 1));
        assertThat(log.append(List.of(Events.of("a", 0)))).isEqualTo(new Appended(2, 2));
        assertThat(log.append(List.of(Events.tagged("x:2")))).isEqualTo(new Appended(3, 3));
        eachCommitWasSentToOnePosition();
        HistoryChecker.of(lab.direct()).positionsAreDense();
    }

    /** A server may name either of the two indexes that an own commit stands in. Seen to fail with the key taken for another's. */
    @Test
    void aRequestThatArrivesTwiceIsNotRefusedForItsOwnKey() {
        appendsGo(1, (request, server) -> {
            server.ask(request);
            return Replies.keyTaken(request);
        });

        assertThat(log.append(List.of(Events.of("a", 0)))).isEqualTo(new Appended(1, 1));
        HistoryChecker.of(lab.direct()).positionsAreDense();
    }

    /** Seen to fail with an answer lost taken for success, and with a bulk resolved by its first commit only. */
    @Test
    void aBulkOfWhichOnlyAPartArrivedIsThereWholeAndOnce() throws IOException {
        HeldInserts held = new HeldInserts();
        lab.proxy().handle(held);
        Appending first = Appending.holdFirst(log, held);
        List<Appending> bulk = List.of(
                Appending.of(log, Events.tagged("x:1")).queued(),
                Appending.of(log, Events.tagged("x:2")).queued(),
                Appending.of(log, Events.of("a", 0)).queued(),
                Appending.of(log, Events.of("b", 0)).queued());
        Appending.letFirstGo(held);
        held.letOneGo((request, server) -> {
            server.ask(request);
            lab.direct()
                    .getCollection("events")
                    .deleteMany(new BsonDocument("_id", new BsonDocument("$in", lastTwo(request))));
            return null;
        });
        held.awaitOne();
        held.letAllGo();

        assertThat(bulk.stream().map(it -> it.where().first())).containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
        assertThat(first.where().first()).isEqualTo(1);
        HistoryChecker history = HistoryChecker.of(lab.direct());
        history.positionsAreDense();
        history.hashesFit();
        assertThat(history.size()).isEqualTo(5);
    }

    private static BsonArray lastTwo(WireMessage request) {
        List<BsonDocument> documents = request.documents();
        return new BsonArray(documents.subList(documents.size() - 2, documents.size()).stream()
                .map(it -> it.get("_id"))
                .toList());
    }
}
