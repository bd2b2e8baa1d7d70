package dev.waymark.service.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.embedded.EmbeddedMongoServer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two entities in one command. */
class EntitiesTest {
    private final EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
    private final MongoClient client = MongoClients.create(server.uri());
    private final String prefix = UUID.randomUUID() + "_";
    private final ServiceNode one = new ServiceNode(client, prefix, "one");

    @BeforeEach
    void openTwoShops() {
        one.commands.order(new Shop.Open("corner"));
        one.commands.order(new Shop.Open("market"));
    }

    @AfterEach
    void close() {
        one.close();
        client.close();
        server.close();
    }

    @Test
    void whatBothDoIsOneCommit() {
        assertThat(one.commands.ask(new Shop.VisitBoth("corner", new Shop.Visit("market")), Integer.class))
                .isEqualTo(1);

        assertThat(one.visitsStored("corner")).isEqualTo(1);
        assertThat(one.visitsStored("market")).isEqualTo(1);
        // Two shops opened, and both visited.
        assertThat(one.database().getCollection("events", Document.class).countDocuments())
                .isEqualTo(3);
    }

    @Test
    void whenOneRefusesNeitherDoesAnything() {
        Shop.Visit refused = new Shop.Visit("market", () -> {
            throw new IllegalStateException("closed");
        });

        assertThatThrownBy(() -> one.commands.send(new Shop.VisitBoth("corner", refused)))
                .hasMessage("closed");
        assertThat(one.visitsStored("corner")).isZero();
        assertThat(one.visitsStored("market")).isZero();
    }

    @Test
    void whenAnotherInstanceIsFasterOnOneOfThemBothAreAskedAgain() {
        try (ServiceNode two = new ServiceNode(client, prefix, "two")) {
            AtomicInteger tries = new AtomicInteger();
            Shop.Visit overtaken = new Shop.Visit("market", () -> {
                if (tries.incrementAndGet() == 1) {
                    two.commands.order(new Shop.Visit("market"));
                }
            });

            assertThat(one.commands.ask(new Shop.VisitBoth("corner", overtaken), Integer.class))
                    .isEqualTo(2);
            assertThat(tries).hasValue(2);
            assertThat(one.visitsStored("corner")).isEqualTo(1);
            assertThat(one.visitsStored("market")).isEqualTo(2);
        }
    }
}
