package dev.waymark.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.generation.GenerationStore;
import dev.waymark.service.generation.Generations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop has visits, and a town counts what is visited on which day: a visit is taken off the old day when it is moved. */
class WriteBatchTest {
    public record Visit(@BsonId String id, String day) {}

    public record Town(@BsonId String id, Map<String, Long> visits) {}

    private EmbeddedMongoServer server;
    private MongoClient client;
    private final List<String> commands = new ArrayList<>();
    private MongoDatabase database;
    private View<Visit> visits;
    private View<Town> towns;

    @BeforeEach
    void connect() {
        server = EmbeddedMongoServer.inMemory();
        CommandListener listener = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                commands.add(event.getCommandName());
            }
        };
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .addCommandListener(listener)
                .build());
        database = client.getDatabase("batch_test");
        ReadModels models = new ReadModels(database, new Generations(new GenerationStore(database)));
        visits = models.view("visits", Visit.class);
        towns = models.view("towns", Town.class);
    }

    @AfterEach
    void disconnect() {
        client.close();
        server.close();
    }

    @Test
    void aDocumentIsWrittenOnceAndSeenByTheHandlersBefore() {
        List<String> seen = new ArrayList<>();
        batch(1, 50, position -> {
            move("a", position, position % 2 == 0 ? "monday" : "tuesday");
            visits.find("a").ifPresent(visit -> seen.add(visit.day()));
        });

        assertThat(seen).hasSize(50).startsWith("tuesday", "monday", "tuesday");
        assertThat(visits.find("a")).contains(new Visit("a", "monday"));
        assertThat(counted()).isEqualTo(Map.of("monday", 1L, "tuesday", 0L));
        assertThat(commands.stream().filter(command -> command.equals("insert") || command.equals("update")))
                .as("towns, then the visit")
                .containsExactly("update", "insert");
    }

    @Test
    void whoQueriesSeesWhatTheBatchHasChangedSoFar() {
        List<Integer> found = new ArrayList<>();
        batch(1, 3, position -> {
            move("a" + position, position, "monday");
            found.add(visits.findAll(Filters.eq("day", "monday")).size());
        });

        assertThat(found).containsExactly(1, 2, 3);
        assertThat(counted()).isEqualTo(Map.of("monday", 3L));
    }

    @Test
    void aBatchThatWasInterruptedCountsNothingTwice() {
        batch(1, 10, position -> move("a", position, "day" + position % 3));
        assertThatThrownBy(() -> batch(11, 60, position -> {
                    move("a", position, "day" + position % 3);
                    if (position == 60) changedByOthers();
                }))
                .hasMessageContaining("visits");
        assertThat(counted()).as("written before the visit").containsEntry("day0", 1L);
        assertThat(database.getCollection("visits").find().first()).containsEntry("day", "day1");

        batch(11, 30, position -> move("a", position, "day" + position % 3));
        assertThat(counted().values().stream().mapToLong(it -> it).sum()).isEqualTo(1);
        batch(31, 100, position -> move("a", position, "day" + position % 3));

        assertThat(visits.find("a")).contains(new Visit("a", "day1"));
        assertThat(counted()).isEqualTo(Map.of("day0", 0L, "day1", 1L, "day2", 0L));
    }

    @Test
    void anUpdateInBetweenComesAfterWhatWasChangedBefore() {
        batch(1, 4, position -> {
            if (position == 3) {
                visits.change("a", at(position), Updates.set("day", "sunday"));
            } else {
                visits.fold("a", at(position), before -> new Visit("a", before == null ? "first" : before.day() + "+"));
            }
        });

        assertThat(visits.find("a")).contains(new Visit("a", "sunday+"));
    }

    private void changedByOthers() {
        database.getCollection("visits").updateOne(Filters.eq("_id", "a"), Updates.set("seen.other", 1L));
    }

    private Map<String, Long> counted() {
        return towns.findAll(List.of("town"), List.of("visits")).getFirst().visits();
    }

    private void move(String visit, long position, String day) {
        visits.fold(visit, at(position), before -> {
            Map<String, Long> counts = new HashMap<>(Map.of("visits." + day, 1L));
            if (before != null) counts.merge("visits." + before.day(), -1L, Long::sum);
            towns.add("town", at(position), counts);
            return new Visit(visit, day);
        });
    }

    private static EventPosition at(long position) {
        return new EventPosition("shops", position);
    }

    private static void batch(long first, long last, LongConsumer handler) {
        var unit = new BatchingUnitOfWork<>(LongStream.rangeClosed(first, last)
                .mapToObj(GenericEventMessage::new)
                .toList());
        unit.start();
        try {
            WriteBatch.begin(unit);
            LongStream.rangeClosed(first, last).forEach(handler);
            WriteBatch.end(unit);
            unit.commit();
        } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
        }
    }
}
