package dev.waymark.service.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.embedded.EmbeddedMongoServer;
import java.util.List;
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

    @Test
    void anEventWhoseChangeCannotBeStoredIsParkedAndTheOthersOfItsBatchGoOn() {
        try (EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
                MongoClient client = MongoClients.create(server.uri());
                ServiceNode node = new ServiceNode(client, "unstored_", "one")) {
            node.visits.unstorable.add("two");
            node.visits.held.acquireUninterruptibly();
            List.of("one", "two").forEach(shop -> node.gateway().sendAndWait(new Shop.Open(shop)));
            node.gateway().sendAndWait(new Shop.Visit("one"));
            node.visits.held.release();
            assertThat(node.commands.send(new Shop.Open("three")).visible()).isTrue();

            assertThat(node.visits.everyShop())
                    .containsExactlyInAnyOrder(new Visits.ShopVisits("one", 1), new Visits.ShopVisits("three", 0));
            assertThat(node.runtime.parking().getFirst().events().list(10))
                    .singleElement()
                    .satisfies(it -> assertThat(it.cause().orElseThrow()).contains("must have it as its @BsonId"));
        }
    }
}
