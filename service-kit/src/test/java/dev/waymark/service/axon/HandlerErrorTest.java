package dev.waymark.service.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.embedded.EmbeddedMongoServer;
import org.junit.jupiter.api.Test;

class HandlerErrorTest {
    @Test
    void anEventWhoseHandlerRunsOutOfStackIsParkedAndTheOthersGoOn() {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
                MongoClient client = MongoClients.create(server.uri());
                ServiceNode node = new ServiceNode(client, "error_", "one")) {
            node.visits.endless.add("endless");

            assertThat(node.commands.send(new Shop.Open("endless")).visible()).isTrue();
            assertThat(node.commands.send(new Shop.Open("next")).visible()).isTrue();

            assertThat(node.visits.everyShop()).containsExactly(new Visits.ShopVisits("next", 0));
            assertThat(node.runtime.parking().getFirst().events().list(10))
                    .singleElement()
                    .satisfies(it -> assertThat(it.cause())
                            .contains("java.lang.IllegalStateException: java.lang.StackOverflowError"));
        }
    }
}
