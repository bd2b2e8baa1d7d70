package dev.waymark.eventstore.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.CommitTooLarge;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.Events;
import dev.waymark.eventstore.NewEvent;
import dev.waymark.eventstore.proof.HeldInserts;
import dev.waymark.eventstore.proof.Lab;
import dev.waymark.eventstore.proof.Traffic;
import dev.waymark.eventstore.proof.WireMessage;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules 10 and 11: what is refused. */
class LimitRulesTest {
    private static final int MEGABYTE = 1024 * 1024;

    private Lab lab;

    @BeforeEach
    void open() throws IOException {
        lab = new Lab();
    }

    @AfterEach
    void close() throws IOException {
        lab.close();
    }

    private static NewEvent large(int bytes) {
        NewEvent event = Events.tagged("x:1");
        BsonDocument payload = new BsonDocument("text", new BsonString("x".repeat(bytes)));
        return new NewEvent(event.id(), event.name(), 1, event.tags(), event.at(), null, event.metadata(), payload);
    }

    /** Rule 10. Seen to fail with limits of 1,001 events and of 13 MB. */
    @Test
    void whatIsTooLargeIsRefusedBeforeItIsSent() {
        EventLog log = lab.open();
        HeldInserts seen = new HeldInserts();
        lab.proxy().handle(seen);

        assertThatThrownBy(() -> log.append(Collections.nCopies(1_001, Events.tagged("x:1"))))
                .isInstanceOf(CommitTooLarge.class)
                .hasMessageContaining("1001");
        assertThatThrownBy(() -> log.append(List.of(large(12 * MEGABYTE)))).isInstanceOf(CommitTooLarge.class);
        assertThatThrownBy(() -> log.append(List.of(large(6 * MEGABYTE), large(6 * MEGABYTE))))
                .isInstanceOf(CommitTooLarge.class);
        assertThat(seen.seen()).isEmpty();
    }

    /** Rule 10. Seen to fail with limits of 999 events and of 11 MB. */
    @Test
    void whatIsWithinTheLimitsIsAppended() {
        EventLog log = lab.open();

        assertThat(log.append(Collections.nCopies(1_000, Events.tagged("x:1")))).isEqualTo(new Appended(1, 1_000));
        assertThat(log.append(List.of(large(12 * MEGABYTE - 1_000)))).isEqualTo(new Appended(1_001, 1_001));
    }

    /** A router in front of shards, as far as the log asks it. */
    private static Traffic router(boolean sharded) {
        return (request, server) -> {
            WireMessage reply = server.ask(request);
            return request.command().equals("collStats")
                    ? reply.with(reply.body().clone().append("sharded", BsonBoolean.valueOf(sharded)))
                    : reply;
        };
    }

    /** Rule 11. Seen to fail without the check. */
    @Test
    void aShardedLogIsNotOpened() {
        lab.proxy().handle(router(true));

        assertThatThrownBy(() -> lab.open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lab.events is sharded");
    }

    /** Rule 11. Seen to fail with every answer taken for a yes. */
    @Test
    void aLogThatIsNotShardedIsOpenedThroughARouterToo() {
        lab.proxy().handle(router(false));

        assertThat(lab.open().append(List.of(Events.tagged("x:1")))).isEqualTo(new Appended(1, 1));
    }
}
