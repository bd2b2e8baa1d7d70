package dev.waymark.eventstore.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.Events;
import dev.waymark.eventstore.LogReader;
import dev.waymark.eventstore.proof.HistoryChecker;
import dev.waymark.eventstore.proof.Lab;
import dev.waymark.eventstore.proof.ReplicaSet;
import dev.waymark.eventstore.proof.WireMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules 3, 4 and 5: nobody builds on, or is shown, what a failover can take back. */
class MajorityRulesTest {
    private final Queue<WireMessage> requests = new ConcurrentLinkedQueue<>();
    private Lab lab;
    private ReplicaSet replicas;
    private EventLog a;
    private EventLog b;

    @BeforeEach
    void open() throws IOException {
        lab = new Lab();
        replicas = new ReplicaSet(lab.direct());
        a = lab.open();
        b = lab.open();
        lab.proxy().handle((request, server) -> {
            requests.add(request);
            return replicas.handle(request, server);
        });
    }

    @AfterEach
    void close() throws IOException {
        replicas.failOver(Integer.MAX_VALUE);
        replicas.elected();
        lab.close();
    }

    private long appendsSeen() {
        return requests.stream().filter(WireMessage::isAppend).count();
    }

    /** Rule 3. Seen to fail with write concern 1. */
    @Test
    void theNextBulkWaitsUntilAMajorityHasTheOneBefore() {
        Appending first = Appending.of(a, Events.tagged("x:1"));
        Appending.until(() -> replicas.unreplicated() == 1);
        Appending second = Appending.of(a, Events.tagged("x:2")).queued();
        Appending third = Appending.of(a, Events.tagged("x:3")).queued();
        assertThat(appendsSeen()).isEqualTo(1);
        replicas.replicate(1);
        Appending.until(() -> replicas.unreplicated() == 2);

        assertThat(first.where()).isEqualTo(new Appended(1, 1));
        assertThat(replicas.violations()).isEmpty();
        replicas.replicate(2);
        assertThat(List.of(second.where(), third.where()))
                .containsExactlyInAnyOrder(new Appended(2, 2), new Appended(3, 3));
        assertThat(replicas.violations()).isEmpty();
    }

    /** Rule 4. Seen to fail with a taken position read by a local read. */
    @Test
    void whoLosesAPositionDoesNotGoOnBeforeAMajorityHasIt() {
        Appending winner = Appending.of(a, Events.tagged("x:1"));
        Appending.until(() -> replicas.unreplicated() == 1);
        Appending loser = Appending.of(b, Events.tagged("y:1"));
        Appending.until(() -> appendsSeen() > 5);
        assertThat(replicas.violations()).isEmpty();

        replicas.failOver(0);
        lab.proxy().cutAll();
        replicas.elected();
        List<Appending> both = List.of(winner, loser);
        Appending.until(() -> {
            replicas.replicate(1);
            return a.head() == 2 && b.head() == 2;
        });
        assertThat(both.stream().map(it -> it.where().first())).containsExactlyInAnyOrder(1L, 2L);
        assertThat(replicas.violations()).isEmpty();
        HistoryChecker.of(lab.direct()).positionsAreDense();
    }

    /** Rule 5. Seen to fail with local reads. */
    @Test
    void nobodyIsShownWhatNoMajorityHas() {
        Appending.of(a, Events.of("m", 0));
        Appending.until(() -> replicas.unreplicated() == 1);

        try (LogReader late = EventLog.reader(lab.database(), Lab.QUICK)) {
            for (LogReader reader : List.of(a, b, late)) {
                assertThat(reader.latest()).isZero();
                assertThat(reader.read(1, 10)).isEmpty();
                assertThat(reader.readAggregate("m", 0, 10)).isEmpty();
                assertThat(reader.lastSequence("m")).isEmpty();
                assertThat(reader.readTag("thing:m", 1, 10)).isEmpty();
                assertThat(reader.firstAt(Instant.EPOCH)).isEmpty();
            }
            replicas.replicate(1);
            for (LogReader reader : List.of(a, b, late)) {
                assertThat(reader.latest()).isEqualTo(1);
                assertThat(reader.readTag("thing:m", 1, 10)).hasSize(1);
            }
        }
    }

    /** Rule 5. Seen to fail without the journal, and with one local read among the others. */
    @Test
    void everyRequestAsksForAMajority() {
        Appending append = Appending.of(a, Events.of("m", 0));
        Appending.until(() -> replicas.unreplicated() == 1);
        replicas.replicate(1);
        append.where();
        try (LogReader late = EventLog.reader(lab.database(), Lab.QUICK)) {
            late.read(1, 10);
            late.readAggregate("m", 0, 10);
            late.readTag("thing:m", 1, 10);
            late.firstAt(Instant.EPOCH);
        }

        assertThat(requests.stream().filter(WireMessage::isAppend))
                .isNotEmpty()
                .extracting(it -> it.body().getDocument("writeConcern"))
                .allMatch(it -> new BsonString("majority").equals(it.get("w")) && BsonBoolean.TRUE.equals(it.get("j")));
        assertThat(requests.stream().filter(it -> it.is("find", "events")))
                .hasSizeGreaterThan(5)
                .extracting(it -> it.body().get("readConcern"))
                .containsOnly(new BsonDocument("level", new BsonString("majority")));
    }
}
