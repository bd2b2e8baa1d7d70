package dev.waymark.eventstore.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.eventstore.AppendCondition;
import dev.waymark.eventstore.AppendCondition.Criterion;
import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.ConditionViolated;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.Events;
import dev.waymark.eventstore.NotAppended;
import dev.waymark.eventstore.proof.HeldInserts;
import dev.waymark.eventstore.proof.HistoryChecker;
import dev.waymark.eventstore.proof.Lab;
import dev.waymark.eventstore.proof.WireMessage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 8: conditions hold at the position of the commit, also inside a bulk, and the caller hears of his conflicts only. */
class ConditionRulesTest {
    private static final String REFUSAL =
            "{ok: 1.0, n: 0, writeErrors: [{index: 0, code: 121, errmsg: 'Document failed validation'}]}";

    private final HeldInserts held = new HeldInserts();
    private Lab lab;
    private EventLog log;

    @BeforeEach
    void open() throws IOException {
        lab = new Lab();
        log = lab.open();
        lab.proxy().handle(held);
    }

    @AfterEach
    void close() throws IOException {
        held.letAllGo();
        lab.close();
    }

    private static AppendCondition nobodyHas(String tag) {
        return AppendCondition.noEventAfter(0, new Criterion(Set.of(tag), Set.of()));
    }

    /** Seen to fail without the check against the commits before it in the bulk. */
    @Test
    void ofTwoInOneBulkThatExcludeEachOtherOneIsAppended() throws IOException {
        Appending.holdFirst(log, held);
        List<Appending> both = List.of(
                Appending.of(log, nobodyHas("name:ann"), Events.tagged("name:ann"))
                        .queued(),
                Appending.of(log, nobodyHas("name:ann"), Events.tagged("name:ann"))
                        .queued());
        held.letAllGo();

        assertThat(both.stream().filter(Appending::isAppended)).hasSize(1);
        assertThat(log.readTag("name:ann", 1, 10)).hasSize(1);
    }

    /** Seen to fail with the second refused at once, on account of an event that never came in. */
    @Test
    void whoIsExcludedByOneThatIsNotAppendedIsAppended() throws IOException {
        Appending.holdFirst(log, held);
        Appending refused = Appending.of(log, Events.tagged("name:ann")).queued();
        Appending second = Appending.of(log, nobodyHas("name:ann"), Events.tagged("name:ann"))
                .queued();
        Appending.letFirstGo(held);
        held.letOneGo((request, _) -> WireMessage.reply(request, BsonDocument.parse(REFUSAL)));
        held.awaitOne();
        held.letAllGo();

        assertThat(refused.failure()).isInstanceOf(NotAppended.class);
        assertThat(second.where()).isEqualTo(new Appended(2, 2));
    }

    /** Seen to fail without the check of what came in since the caller's own. */
    @Test
    void aConditionThatIsBrokenWhileTheCommitWaitsIsSeen() throws IOException {
        Appending.holdFirst(log, held);
        Appending late = Appending.of(log, nobodyHas("name:ann"), Events.tagged("name:ann"))
                .queued();
        try (EventLog other = EventLog.open(lab.direct())) {
            other.append(List.of(Events.tagged("name:ann")));
        }
        held.letAllGo();

        assertThat(late.failure()).isInstanceOf(ConditionViolated.class);
    }

    /** Seen to fail without both fences: one place once in a bulk, and the index on {@code keys}. */
    @Test
    void ofTwoThatWantOnePlaceOneIsAppended() throws IOException {
        Appending.holdFirst(log, held);
        List<Appending> both = List.of(
                Appending.of(log, Events.of("a", 0)).queued(),
                Appending.of(log, Events.of("a", 0)).queued());
        held.letAllGo();

        assertThat(both.stream().filter(Appending::isAppended)).hasSize(1);
        HistoryChecker.of(lab.direct()).aggregatesAreDense();
    }

    /** Seen to fail with each duplicate key taken for a conflict of the caller. */
    @Test
    void whoLosesOnlyTheNumberIsAppendedAtAnother() throws IOException {
        Appending mine = Appending.of(log, Events.of("a", 0));
        held.awaitOne();
        try (EventLog other = EventLog.open(lab.direct())) {
            other.append(List.of(Events.of("b", 0)));
        }
        held.letAllGo();

        assertThat(mine.where()).isEqualTo(new Appended(2, 2));
    }

    /** Seen to fail without both fences: the check of what came in, and the index on {@code keys}. */
    @Test
    void whoLosesThePlaceHearsOfIt() throws IOException {
        Appending mine = Appending.of(log, Events.of("b", 0), Events.of("a", 0));
        held.awaitOne();
        try (EventLog other = EventLog.open(lab.direct())) {
            other.append(List.of(Events.tagged("x:1")));
            other.append(List.of(Events.of("a", 0)));
        }
        held.letAllGo();

        assertThat(mine.failure())
                .isInstanceOfSatisfying(
                        ConditionViolated.class,
                        it -> assertThat(it.aggregate()).hasToString("AggregateSequence[type=Thing, id=a, number=0]"));
    }

    /** The index does not compare the keys of one document. Seen to fail without the check of the draft. */
    @Test
    void noCommitTakesOnePlaceTwice() {
        held.letAllGo();
        assertThatThrownBy(() -> log.append(List.of(Events.of("a", 0), Events.of("a", 0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.latest()).isZero();
    }
}
