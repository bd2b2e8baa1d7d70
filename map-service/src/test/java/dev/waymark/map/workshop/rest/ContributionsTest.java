package dev.waymark.map.workshop.rest;

import static dev.waymark.map.workshop.rest.HeldWorkshop.participant;
import static dev.waymark.map.workshop.rest.HeldWorkshop.post;
import static dev.waymark.map.workshop.rest.HeldWorkshop.problem;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Perspective;
import dev.waymark.contracts.map.PerspectiveId;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.eventstore.EventLog;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.workshop.ContributionIds;
import dev.waymark.map.workshop.write.Admission;
import dev.waymark.map.workshop.write.ContributionCommand.BeginPerspective;
import dev.waymark.map.workshop.write.WorkshopCommand.RevealPerspectives;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.problem.Refusal;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ContributionsTest {
    @Inject
    Commands commands;

    @Inject
    Admission admission;

    @Inject
    EventLog log;

    @Test
    void saidAnewItReplacesWhatWasSaidAndTakenBackItIsGone() {
        DrawnMap map = DrawnMap.shared();
        HeldWorkshop workshop = HeldWorkshop.running(map, "ann");
        String own = workshop.path() + "/perspectives";
        workshop.say("ann", map.delivery(), "{\"feeling\": -2}").statusCode(200);
        long head = log.head();
        workshop.say("ann", map.delivery(), "{\"feeling\": -2}").statusCode(200);
        assertThat(log.head()).as("the same twice").isEqualTo(head);
        workshop.say("ann", map.delivery(), "{\"customerView\": \" Waits \"}").statusCode(200);

        participant("ann")
                .get(own)
                .then()
                .body("items", hasSize(1))
                .body("items[0].feeling", nullValue())
                .body("items[0].customerView", equalTo("Waits"));
        participant("ann").delete(own + "/" + map.delivery()).then().statusCode(204);
        participant("ann").delete(own + "/" + map.delivery()).then().statusCode(204);
        participant("ann").delete(own + "/" + map.ordering()).then().statusCode(204);
        participant("ann").get(own).then().body("items", empty());
        workshop.say("ann", map.delivery(), "{\"feeling\": 1}").statusCode(200);
        participant("ann").get(own).then().body("items.feeling", contains(1));
    }

    @Test
    void onlyInvitedPeopleContributeAndOnlyWhileItRuns() {
        DrawnMap map = DrawnMap.shared();
        HeldWorkshop workshop = HeldWorkshop.planned(map);
        workshop.invite("ann", "sales");
        workshop.say("ann", map.delivery(), "{\"feeling\": 1}")
                .statusCode(409)
                .body("detail", equalTo("It is planned; this is done while it is running"));
        workshop.go("start");
        workshop.say("eve", map.delivery(), "{\"feeling\": 1}")
                .statusCode(403)
                .body("type", equalTo(problem("not-invited")));
        post(participant("eve"), workshop.path() + "/invitations/me/answer", "{\"accepted\": true}")
                .statusCode(403);
        workshop.say("ann", map.delivery(), "{\"feeling\": 1}").statusCode(200);
        post(participant("ann"), workshop.path() + "/invitations/me/answer", "{\"accepted\": false}");
        workshop.say("ann", map.delivery(), "{\"feeling\": 2}")
                .statusCode(403)
                .body("type", equalTo(problem("not-invited")));
        post(participant("ann"), workshop.path() + "/invitations/me/answer", "{\"accepted\": true}");
        workshop.say("ann", map.delivery(), "{\"feeling\": 2}").statusCode(200);
        workshop.say("ann", UUID.randomUUID(), "{\"feeling\": 2}").statusCode(404);
        workshop.go("revelation");
        workshop.say("ann", map.delivery(), "{\"feeling\": -1}").statusCode(409);
        participant("ann")
                .delete(workshop.path() + "/perspectives/" + map.delivery())
                .then()
                .statusCode(409);
        workshop.close("{\"decisions\": []}").statusCode(200);
        workshop.say("ann", map.delivery(), "{\"feeling\": -1}").statusCode(409);
        as(Role.VIEWER).get(workshop.path() + "/perspectives").then().body("items.feeling", contains(2));
    }

    @Test
    void whoseInvitationIsTakenBackDoesNotCount() {
        DrawnMap map = DrawnMap.shared();
        HeldWorkshop workshop = HeldWorkshop.running(map, "ann", "bob");
        workshop.say("ann", map.delivery(), "{\"feeling\": 2}");
        workshop.say("bob", map.delivery(), "{\"feeling\": 1}");
        as(Role.JOURNEY_MANAGER)
                .delete(workshop.path() + "/invitations/" + Tokens.subject("ann"))
                .then()
                .statusCode(200)
                .body("invitations.name", contains("bob"));
        workshop.say("ann", map.delivery(), "{\"feeling\": 0}").statusCode(403);
        workshop.go("revelation");
        as(Role.VIEWER).get(workshop.path() + "/perspectives").then().body("items.feeling", contains(1));
        as(Role.VIEWER)
                .get(workshop.path() + "/gaps")
                .then()
                .body("touchpoints.find { it.name == 'Delivery' }.belief.n", equalTo(1));
    }

    @Test
    void whatIsDecidedBesideARevelationIsNotStored() {
        DrawnMap map = DrawnMap.shared();
        HeldWorkshop workshop = HeldWorkshop.running(map, "ann");
        WorkshopId id = WorkshopId.fromString(workshop.id());
        UserId ann = new UserId(Tokens.subject("ann"));
        PerspectiveId perspective = ContributionIds.of(id, ann, map.delivery());
        AtomicInteger tries = new AtomicInteger();
        Runnable admitted = admission.of(ann, id);
        BeginPerspective late =
                new BeginPerspective(perspective, id, ann, map.delivery(), new Perspective(null, null, 2), () -> {
                    admitted.run();
                    // Admitted, but before it is stored the facilitator reveals.
                    if (tries.incrementAndGet() == 1) {
                        commands.order(new RevealPerspectives(id));
                    }
                });

        assertThatThrownBy(() -> commands.send(late))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("It is revealed");
        assertThat(log.lastSequence(perspective.toString())).isEmpty();
    }

    @Test
    void manyContributeAtTheSameTimeAndNobodyWaitsInVain() throws InterruptedException {
        DrawnMap map = DrawnMap.shared();
        String[] names = IntStream.range(0, 20).mapToObj(i -> "many" + i).toArray(String[]::new);
        HeldWorkshop workshop = HeldWorkshop.running(map, names);
        ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, names.length)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    for (Object touchpoint : List.of(map.ordering(), map.delivery())) {
                        statuses.add(workshop.say(names[i], touchpoint, "{\"feeling\": %d}".formatted(i % 5 - 2))
                                .extract()
                                .statusCode());
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(statuses).hasSize(40).containsOnly(200);
        workshop.go("revelation");
        as(Role.VIEWER)
                .get(workshop.path() + "/gaps")
                .then()
                .body("touchpoints.belief.n", contains(20, 20))
                .body("touchpoints.belief.mean", contains(0.0f, 0.0f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"feeling\": 3}",
                "{\"feeling\": 0.5}",
                "{\"feeling\": \"1\"}",
                "{\"whatWeDo\": \"\"}",
                "{\"whatWeDo\": \"a\\u0000\"}",
                "{\"whatWeDo\": {\"$gt\": \"\"}}",
                "{\"feeling\": 1, \"by\": \"bob\"}"
            })
    void aBadPerspectiveIsRefusedAndNothingIsStored(String body) {
        DrawnMap map = DrawnMap.shared();
        HeldWorkshop workshop = HeldWorkshop.running(map, "ann");
        workshop.say("ann", map.delivery(), body).statusCode(400).contentType("application/problem+json");
        workshop.say("ann", map.delivery(), "{\"whatWeDo\": \"%s\"}".formatted("x".repeat(2001)))
                .statusCode(400);
        participant("ann").get(workshop.path() + "/perspectives").then().body("items", empty());
    }
}
