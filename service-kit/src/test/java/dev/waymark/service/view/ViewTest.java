package dev.waymark.service.view;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.generation.GenerationStore;
import dev.waymark.service.generation.Generations;
import dev.waymark.service.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class ViewTest {
    public record ShopId(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public record Shop(
            @BsonId ShopId id,
            String name,
            long visits,
            @Nullable Instant openedAt,
            @Nullable ShopId rival) {}

    private static final ShopId ONE = new ShopId(new UUID(1, 1));
    private static final ShopId TWO = new ShopId(new UUID(2, 2));

    private static EmbeddedMongoServer server;
    private static MongoClient client;
    private View<Shop> shops;

    @BeforeAll
    static void connect() {
        server = EmbeddedMongoServer.inMemory();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
        server.close();
    }

    @BeforeEach
    void empty() {
        shops = new ReadModels(
                        client.getDatabase("view_test"),
                        new Generations(new GenerationStore(client.getDatabase("view_test"))))
                .view("shops", Shop.class);
        shops.clear();
    }

    @Test
    void theSameEventTwiceChangesNothing() {
        shops.change(ONE, at("map", 5), combine(set("name", "Corner"), inc("visits", 1L)));
        shops.change(ONE, at("map", 5), combine(set("name", "Corner"), inc("visits", 1L)));
        shops.change(ONE, at("map", 4), inc("visits", 1L));

        assertThat(shops.find(ONE)).contains(new Shop(ONE, "Corner", 1, null, null));
    }

    @Test
    void anEventAddsToNumbersOnce() {
        shops.add(ONE.toString(), at("map", 5), Map.of("visits", 2L));
        shops.add(ONE.toString(), at("map", 5), Map.of("visits", 2L));
        shops.add(ONE.toString(), at("map", 4), Map.of("visits", 2L));
        shops.add(ONE.toString(), at("map", 6), Map.of("visits", -5L));
        shops.add(ONE.toString(), at("feedback", 3), Map.of("visits", 10L));

        assertThat(shops.findAll(List.of(ONE.toString()), List.of("visits")))
                .extracting(Shop::visits)
                .containsExactly(7L);
    }

    @Test
    void whatAnEventLeavesAsItIsIsNotWritten() {
        shops.fold(ONE, at("map", 1), none -> new Shop(ONE, "Corner", 3, null, null));
        shops.fold(ONE, at("map", 2), shop -> shop);
        shops.fold(ONE, at("map", 2), shop -> new Shop(ONE, "Mall", 3, null, null));

        assertThat(shops.find(ONE).orElseThrow().name()).isEqualTo("Mall");
    }

    @Test
    void onlyTheFieldsThatAreWantedAreRead() {
        shops.fold(ONE, at("map", 1), none -> new Shop(ONE, "Corner", 3, null, TWO));

        assertThat(shops.findAll(List.of(ONE.toString(), TWO.toString()), List.of("name", "visits")))
                .containsExactly(new Shop(ONE, "Corner", 3, null, null));
    }

    @Test
    void positionsOfDifferentLogsAreNotCompared() {
        shops.change(ONE, at("map", 5), combine(set("name", "Corner"), inc("visits", 1L)));
        shops.change(ONE, at("feedback", 2), inc("visits", 1L));

        assertThat(shops.find(ONE).orElseThrow().visits()).isEqualTo(2);
    }

    @Test
    void foldingIsIdempotentByPositionToo() {
        Instant opened = Instant.parse("2026-01-02T03:04:05.006Z");
        Shop first = new Shop(ONE, "Corner", 1, opened, TWO);

        shops.fold(ONE, at("map", 1), none -> first);
        shops.fold(ONE, at("map", 1), before -> new Shop(ONE, "Twice", 2, null, null));
        assertThat(shops.find(ONE)).contains(first);

        shops.fold(ONE, at("map", 2), before -> new Shop(ONE, before.name() + "!", 2, before.openedAt(), null));
        assertThat(shops.find(ONE)).contains(new Shop(ONE, "Corner!", 2, opened, null));
    }

    @Test
    void aFoldThatIsOvertakenStartsAgainFromWhatIsThere() {
        shops.fold(ONE, at("map", 1), none -> new Shop(ONE, "Corner", 0, null, null));
        List<Long> seen = new ArrayList<>();

        shops.fold(ONE, at("map", 2), before -> {
            seen.add(before.visits());
            if (seen.size() == 1) {
                shops.change(ONE, at("feedback", 9), inc("visits", 10L));
            }
            return new Shop(ONE, before.name(), before.visits() + 1, null, null);
        });

        assertThat(seen).containsExactly(0L, 10L);
        assertThat(shops.find(ONE).orElseThrow().visits()).isEqualTo(11);
    }

    @Test
    void pagesMeetWithoutGapOrOverlapWhileOthersWrite() {
        for (int i = 1; i <= 5; i++) {
            ShopId id = new ShopId(new UUID(i, 0));
            shops.fold(id, at("map", 1), none -> new Shop(id, "Shop", 7, null, null));
        }
        Order byVisits = new Order("visits", true);

        Page<Shop> first = shops.page(Filters.empty(), byVisits, new PageRequest(2, null));
        ShopId busy = new ShopId(new UUID(9, 0));
        shops.fold(busy, at("map", 2), none -> new Shop(busy, "New", 99, null, null));
        Page<Shop> second = shops.page(Filters.empty(), byVisits, new PageRequest(2, first.next()));
        Page<Shop> third = shops.page(Filters.empty(), byVisits, new PageRequest(2, second.next()));

        assertThat(first.items())
                .extracting(shop -> shop.id().value().getMostSignificantBits())
                .containsExactly(5L, 4L);
        assertThat(second.items())
                .extracting(shop -> shop.id().value().getMostSignificantBits())
                .containsExactly(3L, 2L);
        assertThat(third.items())
                .extracting(shop -> shop.id().value().getMostSignificantBits())
                .containsExactly(1L);
        assertThat(third.next()).isNull();
    }

    @Test
    void whatIsNotForTheReaderLeavesNoTraceInPages() {
        for (int i = 1; i <= 9; i++) {
            ShopId id = new ShopId(new UUID(i, 0));
            String name = i % 3 == 0 ? "Open" : "Closed";
            shops.fold(id, at("map", 1), none -> new Shop(id, name, 7, null, null));
        }

        Page<Shop> first = openShops(null);
        Page<Shop> second = openShops(first.next());

        assertThat(first.items()).extracting(shop -> shop.id().value()).containsExactly(new UUID(9, 0), new UUID(6, 0));
        assertThat(second.items()).extracting(shop -> shop.id().value()).containsExactly(new UUID(3, 0));
        assertThat(second.next()).as("1 and 2 are closed").isNull();
        assertThat(new String(Base64.getUrlDecoder().decode(first.next()), StandardCharsets.UTF_8))
                .contains(new UUID(6, 0).toString());
    }

    private Page<Shop> openShops(@Nullable String cursor) {
        return shops.page(
                Filters.empty(),
                Order.NEWEST_FIRST,
                new PageRequest(2, cursor),
                shop -> shop.name().equals("Open"));
    }

    @Test
    void aCursorThatIsNotOursIsRefused() {
        for (String forged : List.of(
                "",
                "x",
                "e30",
                "eyJ2IjoxfQ",
                "\u0000",
                "{\"$gt\":\"\"}",
                encoded("{\"v\":{\"$gt\":\"\"},\"i\":\"a\"}"),
                encoded("{\"v\":1,\"i\":{\"$gt\":\"\"}}"))) {
            assertThatThrownBy(() -> shops.page(Filters.empty(), Order.NEWEST_FIRST, new PageRequest(2, forged)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("cursor");
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static EventPosition at(String log, long position) {
        return new EventPosition(log, position);
    }
}
