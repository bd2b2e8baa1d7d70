package dev.waymark.eventstore.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.Events;
import dev.waymark.eventstore.proof.HeldInserts;
import dev.waymark.eventstore.proof.HistoryChecker;
import dev.waymark.eventstore.proof.Lab;
import dev.waymark.eventstore.proof.Traffic;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules 1 and 2: who takes which number. */
class PositionRulesTest {
    private final HeldInserts held = new HeldInserts();
    private Lab lab;
    private EventLog a;

    @BeforeEach
    void open() throws IOException {
        lab = new Lab();
        a = lab.open();
    }

    @AfterEach
    void close() throws IOException {
        held.letAllGo();
        lab.close();
    }

    /** Rule 1. Seen to fail with the last position as {@code _id}. */
    @Test
    void ofACommitOfOneAndACommitOfTwoAtOneHeadOneWins() throws IOException {
        EventLog b = lab.open();
        lab.proxy().handle(held);
        Appending one = Appending.of(a, Events.tagged("x:1"));
        held.awaitOne();
        Appending two = Appending.of(b, Events.tagged("y:1"), Events.tagged("y:2"));
        held.awaitOne();
        held.letAllGo();

        assertThat(List.of(one.where(), two.where()))
                .isIn(List.of(new Appended(1, 1), new Appended(2, 3)), List.of(new Appended(3, 3), new Appended(1, 2)));
        assertThat(a.append(List.of(Events.tagged("x:2"), Events.tagged("x:3"))))
                .isEqualTo(new Appended(4, 5));
        HistoryChecker.of(lab.direct()).positionsAreDense();
    }

    /** Rule 2. Seen to fail with unordered bulks. */
    @Test
    void aBulkWhoseFirstNumberIsTakenLeavesNothing() throws IOException {
        EventLog b = EventLog.open(lab.direct());
        lab.proxy().handle(held);
        Appending first = Appending.holdFirst(a, held);
        List<Appending> bulk = List.of(
                Appending.of(a, Events.tagged("x:1")).queued(),
                Appending.of(a, Events.tagged("x:2"), Events.tagged("x:3")).queued(),
                Appending.of(a, Events.tagged("x:4")).queued());
        Appending.letFirstGo(held);
        assertThat(held.seen().getLast().documents()).hasSize(3);
        assertThat(b.latest()).isEqualTo(1);
        assertThat(b.append(List.of(Events.tagged("y:1")))).isEqualTo(new Appended(2, 2));
        held.letOneGo(Traffic.straight());
        held.awaitOne();

        assertThat(b.latest()).isEqualTo(2);
        held.letAllGo();
        assertThat(bulk.stream().map(it -> it.where().first())).containsExactlyInAnyOrder(3L, 4L, 6L);
        assertThat(first.where()).isEqualTo(new Appended(1, 1));
        HistoryChecker history = HistoryChecker.of(lab.direct());
        history.positionsAreDense();
        history.hashesFit();
        b.close();
    }

    /** Rule 2. Seen to fail with a head that moves when a bulk is sent instead of when it is acknowledged. */
    @Test
    void aBulkThatTheServerRefusesLeavesNoHole() throws IOException {
        lab.proxy().handle((request, server) -> request.isAppend() ? Replies.outOfSpace(request) : server.ask(request));
        assertThat(Appending.of(a, Events.tagged("x:1")).failure()).hasMessageContaining("no space");
        lab.proxy().handle(Traffic.straight());

        assertThat(a.append(List.of(Events.tagged("x:2")))).isEqualTo(new Appended(1, 1));
    }
}
