package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTest {
    private final TestDatabase test = new TestDatabase();
    private final EventLog log = EventLog.open(test.database());

    @AfterEach
    void close() {
        log.close();
        test.close();
    }

    private Verification against(AuditedEvent event) {
        return LogVerifier.of(test.database())
                .expecting(event.last(), event.hash())
                .verify(it -> {});
    }

    @Test
    void eachEventOfAnAggregateComesWithWhatTheLogCanBeVerifiedAgainst() {
        for (int i = 0; i < 700; i += 2) {
            log.append(List.of(Events.of("a", i), Events.tagged("note:" + i), Events.of("a", i + 1)));
        }
        log.append(List.of(Events.of("b", 0)));

        List<AuditedEvent> audit = log.audit("a", 0, Integer.MAX_VALUE);

        assertThat(audit.stream().map(AuditedEvent::event).toList())
                .isEqualTo(log.readAggregate("a", 0, Integer.MAX_VALUE))
                .hasSize(700);
        assertThat(audit.get(0).last()).isEqualTo(3);
        assertThat(audit.get(1).commitId()).isEqualTo(audit.get(0).commitId());
        assertThat(audit.get(2).prev()).isEqualTo(audit.get(1).hash());
        assertThat(log.audit("a", 698, 1)).isEqualTo(audit.subList(698, 699));
        assertThat(log.audit("nobody", 0, 10)).isEmpty();
        assertThat(IntStream.of(0, 350, 699).mapToObj(audit::get))
                .allMatch(it -> against(it).fault().isEmpty());
    }

    @Test
    void whatWasWrittenAnewAfterwardsNoLongerFitsTheAudit() {
        log.append(List.of(Events.of("a", 0)));
        AuditedEvent told = log.audit("a", 0, 1).getFirst();

        BsonDocument forged = test.database()
                .getCollection("events", BsonDocument.class)
                .find()
                .first();
        assertThat(forged).isNotNull();
        forged.getArray("events")
                .getFirst()
                .asDocument()
                .getDocument("metadata")
                .append("actor", new BsonString("me"));
        forged.remove("hash");
        forged.append("hash", CommitFormat.hash(forged));
        test.database()
                .getCollection("events", BsonDocument.class)
                .replaceOne(new BsonDocument("_id", new BsonInt64(1)), forged);

        assertThat(LogVerifier.of(test.database()).verify(it -> {}).fault()).isEmpty();
        assertThat(against(told).fault()).map(LogFault::position).contains(1L);
    }
}
