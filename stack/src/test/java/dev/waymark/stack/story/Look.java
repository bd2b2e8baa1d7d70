package dev.waymark.stack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

/** The map has learned of it: people look at it again, and see who changed what. */
final class Look {
    private final People people;
    private final StoryInput input;
    private final Ground ground;

    Look(People people, StoryInput input, Ground ground) {
        this.people = people;
        this.input = input;
        this.ground = ground;
    }

    void painPointIsReduced(String action) {
        String reduced = "stages.touchpoints.flatten().painPoints.flatten().find { it.id == '%s' }.reducedBy"
                .formatted(ground.painPoint());
        await("map-service heard of the impact")
                .atMost(Ground.CATCHING_UP)
                .untilAsserted(() -> people.judith()
                        .get("/maps/{map}", ground.map())
                        .then()
                        .statusCode(200)
                        .header("ETag", "\"2\"")
                        .body(reduced, equalTo(List.of(action))));
    }

    void reviewIsOpen() {
        await("a review")
                .atMost(Ground.CATCHING_UP)
                .untilAsserted(() -> people.judith()
                        .get("/maps/{map}/reviews", ground.map())
                        .then()
                        .statusCode(200)
                        .body("items.trigger", equalTo(List.of("effective-action"))));
    }

    void historyTellsWhoAndWhat() {
        people.judith()
                .get("/maps/{map}/revisions", ground.map())
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(List.of(2, 1)))
                .body("items[0].changes[0]", containsString(input.painPoint()))
                .body("items[1].actorName", startsWith("Judith"));
        people.judith()
                .get("/maps/{map}/revisions/1", ground.map())
                .then()
                .statusCode(200)
                .body("stages.touchpoints.flatten().painPoints.flatten().reducedBy.flatten()", equalTo(List.of()));
    }

    void stakeholdersAcknowledge() {
        String clara = people.idOf("clara");
        people.judith()
                .body(Map.of("name", "Clara", "role", "commenter", "department", "customer-service"))
                .put("/maps/{map}/stakeholders/{user}", ground.map(), clara)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        people.clara()
                .body(Map.of("revision", 3))
                .post("/maps/{map}/acknowledgements", ground.map())
                .then()
                .statusCode(200)
                .body("alignment.acknowledged", equalTo(1))
                .body("alignment.stakeholders", equalTo(2));
    }

    void pictureShowsTheMap() {
        String picture = people.judith()
                .get("/maps/{map}/picture.svg", ground.map())
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();
        assertThat(picture).contains(input.name());
    }
}
