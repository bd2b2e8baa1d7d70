package dev.waymark.service.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.service.generation.Generation;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {
    private static final int SHOPS = 10;
    private static final String GROUP = "visits";

    private final EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
    private final MongoClient client = MongoClients.create(server.uri());
    private final String prefix = UUID.randomUUID() + "_";
    private final List<ServiceNode> nodes = new ArrayList<>();
    private final ServiceNode one = node("one");

    private ServiceNode node(String name) {
        ServiceNode node = new ServiceNode(client, prefix, name);
        nodes.add(node);
        return node;
    }

    @BeforeEach
    void visitAll() {
        for (int i = 0; i < SHOPS; i++) {
            one.commands.order(new Shop.Open("shop-" + i));
            for (int visit = 0; visit < 10; visit++) one.commands.order(new Shop.Visit("shop-" + i));
        }
        assertThat(one.commands.send(new Shop.Open("last")).visible()).isTrue();
    }

    @AfterEach
    void close() {
        nodes.forEach(node -> node.visits.held.release());
        nodes.forEach(ServiceNode::close);
        client.close();
        server.close();
    }

    private static ProjectionState state(ServiceNode node) {
        return node.projections.of(GROUP);
    }

    private static void awaitGeneration(int generation, ServiceNode node) {
        ServiceNode.await("generation " + generation, () -> state(node).generation() == generation);
    }

    private static void awaitTidy(ServiceNode node) {
        ServiceNode.await("tidied up", () -> state(node).rebuild() == null);
    }

    private Set<Document> contents(String collection) {
        return new HashSet<>(one.database().getCollection(collection).find().into(new ArrayList<>()));
    }

    private Set<String> collections() {
        return new HashSet<>(one.database().listCollectionNames().into(new ArrayList<>()));
    }

    @Test
    void aRebuildMakesTheSameAnewAndLeavesNothingOfTheOldOne() {
        Set<Document> shops = contents("shops");
        Set<Document> visits = contents("visits");
        one.database().getCollection("visits").insertOne(new Document("_id", "stray").append("shop", "none"));

        one.projections.rebuild(GROUP);
        awaitGeneration(1, one);
        assertThat(contents("shops~1")).isEqualTo(shops).hasSize(SHOPS + 1);
        assertThat(contents("visits~1")).isEqualTo(visits).hasSize(SHOPS * 10);
        assertThat(one.visits.all.find("stray")).isEmpty();
        assertThat(indexesOf("visits~1")).isEqualTo(indexesOf("visits"));

        awaitTidy(one);
        assertThat(collections()).contains("shops~1", "visits~1").doesNotContain("shops", "visits");
        assertThat(one.database().getCollection("processor_tokens").countDocuments(new Document("processor", GROUP)))
                .isZero();
        assertThat(one.commands.send(new Shop.Visit("last")).visible()).isTrue();
        assertThat(one.visits.shops.find("last")).contains(new Visits.ShopVisits("last", 1));
    }

    private Set<Object> indexesOf(String collection) {
        return new HashSet<>(StreamSupport.stream(
                        one.database().getCollection(collection).listIndexes().spliterator(), false)
                .map(index -> index.get("key"))
                .toList());
    }

    /** What nobody was told of yet may still be missing right after the switch. */
    private static void neverLess(ServiceNode node, AtomicBoolean done, ConcurrentLinkedQueue<String> wrong) {
        while (!done.get()) {
            List<Visits.ShopVisits> shops = node.visits.everyShop();
            int visits = shops.stream().mapToInt(Visits.ShopVisits::visits).sum();
            if (shops.size() != SHOPS + 1 || visits < SHOPS * 10) {
                wrong.add("%d shops with %d visits".formatted(shops.size(), visits));
            }
        }
    }

    @Test
    void underWritesAndReadsOnTwoInstancesNoAnswerIsEverEmptyOrOlderThanWhatWasWritten() throws Exception {
        ServiceNode two = node("two");
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ServiceNode writer = i % 2 == 0 ? one : two;
            ServiceNode reader = i % 2 == 0 ? two : one;
            String shop = "shop-" + i;
            threads.add(Thread.ofVirtual().start(() -> {
                for (int visits = 11; !done.get(); visits++) {
                    if (!writer.commands.send(new Shop.Visit(shop)).visible()) wrong.add("not visible in time");
                    reads.incrementAndGet();
                    int seen = reader.visits.shops.find(shop).orElseThrow().visits();
                    if (seen != visits) wrong.add(shop + " has " + seen + " visits instead of " + visits);
                }
            }));
        }
        for (ServiceNode node : nodes) threads.add(Thread.ofVirtual().start(() -> neverLess(node, done, wrong)));
        // The new generation starts far behind: it must not answer before it has caught up.
        long head = state(one).logs().getFirst().head();
        nodes.forEach(node -> node.visits.slowUpTo = head);
        one.projections.rebuild(GROUP);
        awaitGeneration(1, two);
        awaitTidy(two);
        done.set(true);
        for (Thread thread : threads) thread.join();

        assertThat(wrong).isEmpty();
        assertThat(reads).hasValueGreaterThan(100);
        assertThat(one.generations.of(GROUP).current().number()).isEqualTo(1);
    }

    @Test
    void theOneThatBeganMayEndAndTheOtherGoesOn() {
        ServiceNode two = node("two");
        two.visits.held.acquireUninterruptibly();
        one.visits.held.acquireUninterruptibly();
        one.projections.rebuild(GROUP);
        ServiceNode.await("two knows", () -> state(two).rebuild() != null);
        // So slow that it ends before it has caught up.
        one.visits.slowUpTo = Long.MAX_VALUE;
        one.visits.held.release();
        nodes.remove(one);
        one.close();
        assertThat(state(two).generation()).isZero();

        two.visits.held.release();
        awaitGeneration(1, two);
        assertThat(two.visits.everyShop()).hasSize(SHOPS + 1);
        nodes.add(one);
    }

    @Test
    void aSecondRebuildWaitsForTheFirst() {
        one.visits.held.acquireUninterruptibly();
        one.projections.rebuild(GROUP);

        assertThatThrownBy(() -> one.projections.rebuild(GROUP))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().type()).isEqualTo("urn:waymark:problem:rebuild-running"));
        ServiceNode two = node("two");
        assertThatThrownBy(() -> two.projections.rebuild(GROUP)).isInstanceOf(Refusal.class);
        one.visits.held.release();
        awaitGeneration(1, two);
        assertThat(collections()).doesNotContain("shops~2");
    }

    @Test
    void aRebuildThatIsGivenUpLeavesNothing() {
        one.visits.held.acquireUninterruptibly();
        one.projections.rebuild(GROUP);
        assertThat(state(one).rebuild()).isNotNull();
        assertThat(collections()).contains("visits~1");
        one.projections.giveUp(GROUP);
        one.visits.held.release();
        awaitTidy(one);

        assertThat(collections()).contains("shops", "visits").doesNotContain("shops~1", "visits~1");
        assertThat(one.visits.everyShop()).hasSize(SHOPS + 1);
        assertThat(one.generations.of(GROUP).current()).isEqualTo(Generation.first(GROUP));
    }
}
