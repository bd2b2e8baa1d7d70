package dev.waymark.service.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.waymark.embedded.EmbeddedMongoServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private final EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
    private final MongoClient client = MongoClients.create(server.uri());
    private final String prefix = UUID.randomUUID() + "_";
    private final ServiceNode node = new ServiceNode(client, prefix, "one");

    @BeforeEach
    void open() {
        node.commands.order(new Shop.Open("corner"));
        node.commands.order(new Shop.Open("station"));
    }

    @AfterEach
    void close() {
        node.close();
        client.close();
        server.close();
    }

    private List<Document> commits() {
        MongoCollection<Document> log = node.database().getCollection("events");
        return log.find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }

    @Test
    void commandsToSeveralEntitiesAreOneCommit() {
        List<Object> answers = new ArrayList<>();

        Receipt receipt = node.commands.sendTogether(send -> {
            answers.add(send.send(new Shop.Visit("corner")));
            answers.add(send.send(new Shop.Visit("station")));
            answers.add(send.send(new Shop.Visit("corner")));
        });

        assertThat(answers).isEqualTo(List.of(1, 1, 2));
        assertThat(receipt.position()).isEqualTo(5);
        assertThat(commits()).hasSize(3);
        assertThat(commits().getLast().getList("events", Document.class)).hasSize(3);
        assertThat(node.visitsStored("corner")).isEqualTo(2);
        assertThat(node.visitsStored("station")).isEqualTo(1);
    }

    @Test
    void whenTheLastOneFailsNothingOfTheFirstIsStoredOrRemembered() {
        assertThatThrownBy(() -> node.commands.sendTogether(send -> {
                    send.send(new Shop.Visit("corner"));
                    send.send(new Shop.Visit("nowhere"));
                }))
                .isInstanceOf(AggregateNotFoundException.class);

        assertThat(commits()).hasSize(2);
        assertThat(node.gateway().<Object>sendAndWait(new Shop.Visit("corner"))).isEqualTo(1);
    }

    @Test
    void whoIsOvertakenAtOneOfThemDecidesAnewAboutAll() {
        try (ServiceNode two = new ServiceNode(client, prefix, "two")) {
            List<Object> tries = new ArrayList<>();

            node.commands.sendTogether(send -> {
                send.send(new Shop.Visit("corner"));
                tries.add(send.send(new Shop.Visit("station")));
                if (tries.size() == 1) {
                    two.commands.order(new Shop.Visit("station"));
                }
            });

            assertThat(tries).isEqualTo(List.of(1, 2));
            assertThat(node.visitsStored("corner")).isEqualTo(1);
            assertThat(node.visitsStored("station")).isEqualTo(2);
        }
    }
}
