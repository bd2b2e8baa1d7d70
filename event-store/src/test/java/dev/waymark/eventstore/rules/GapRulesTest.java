package dev.waymark.eventstore.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogSettings;
import dev.waymark.eventstore.Events;
import dev.waymark.eventstore.LogReader;
import dev.waymark.eventstore.StoredEvent;
import dev.waymark.eventstore.proof.HeldInserts;
import dev.waymark.eventstore.proof.Lab;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 9: nobody skips a number; one that stays missing is taken by an empty commit. */
class GapRulesTest {
    private static final EventLogSettings PATIENT = Lab.QUICK.withGapAlarm(Duration.ofHours(1));
    private static final EventLogSettings IMPATIENT = Lab.QUICK.withGapAlarm(Duration.ofMillis(50));

    private Lab lab;

    @BeforeEach
    void open() throws IOException {
        lab = new Lab();
    }

    @AfterEach
    void close() throws IOException {
        lab.close();
    }

    private MongoCollection<BsonDocument> commits() {
        return lab.direct().getCollection("events", BsonDocument.class);
    }

    /** Commits as a server would have them that lost those before. */
    private void orphans(long... positions) {
        for (long position : positions) {
            commits().insertOne(lab.commitOf(Events.tagged("x:1")).append("_id", new BsonInt64(position)));
        }
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }

    /** Seen to fail with a reader that takes what it finds. */
    @Test
    void noReaderSkipsANumber() {
        EventLog log = lab.open(PATIENT);
        log.append(List.of(Events.tagged("x:1")));
        orphans(4);

        assertThat(log.latest()).isEqualTo(1);
        assertThat(positions(log.read(1, 10))).containsExactly(1L);
        try (LogReader late = EventLog.reader(lab.direct(), PATIENT)) {
            assertThat(positions(late.read(1, 10))).containsExactly(1L);
            assertThat(late.read(2, 10)).isEmpty();
            assertThat(late.read(3, 10)).isEmpty();
        }
    }

    /** Seen to fail with an owner that only reports the gap. */
    @Test
    void gapsAreClosedAndAllGoOn() {
        EventLog log = lab.open(PATIENT);
        log.append(List.of(Events.tagged("x:1")));
        orphans(4, 7);

        EventLog owner = lab.open(IMPATIENT);
        Appending.until(() -> positions(owner.read(2, 10)).equals(List.of(4L)));
        Appending.until(() -> positions(owner.read(5, 10)).equals(List.of(7L)));
        Appending.until(() -> log.head() == 7);
        assertThat(log.append(List.of(Events.tagged("x:3")))).isEqualTo(new Appended(8, 8));
    }

    /** Seen to fail with whatever is at a lost number taken for the writer's own. */
    @Test
    void aLateWriterOfAMissingNumberWinsOrGoesElsewhere() throws IOException {
        HeldInserts held = new HeldInserts();
        EventLog log = lab.open(PATIENT);
        log.append(List.of(Events.tagged("x:1")));
        lab.proxy().handle(held);
        Appending late = Appending.of(log, Events.tagged("x:2"), Events.tagged("x:3"));
        held.awaitOne();
        orphans(4);
        try (EventLog owner = EventLog.open(lab.direct(), IMPATIENT)) {
            Appending.until(() -> positions(owner.read(2, 10)).equals(List.of(4L)));
        }
        held.letAllGo();

        assertThat(late.where()).isEqualTo(new Appended(5, 6));
        List<BsonDocument> stored = commits().find().into(new ArrayList<>());
        assertThat(stored.stream().map(it -> it.getInt64("_id").getValue())).containsExactlyInAnyOrder(1L, 2L, 4L, 5L);
    }

    /** Seen to fail with a gap that is closed by an upsert. */
    @Test
    void aMissingNumberThatTurnsUpStays() throws IOException {
        HeldInserts held = new HeldInserts();
        EventLog log = lab.open(PATIENT);
        log.append(List.of(Events.tagged("x:1")));
        orphans(4);
        lab.proxy().handle(held);
        EventLog owner = lab.open(IMPATIENT);
        Appending.until(() -> owner.read(2, 10).isEmpty());
        held.awaitOne();
        orphans(2, 3);
        held.letAllGo();

        Appending.until(() -> log.head() == 4);
        assertThat(positions(log.read(1, 10))).containsExactly(1L, 2L, 3L, 4L);
    }
}
