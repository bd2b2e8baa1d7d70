package dev.waymark.stack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.File;
import java.time.Duration;
import java.util.List;

/** A map from a spreadsheet, grounded in what customers said. */
record Ground(People people, StoryInput input) {
    private static final Duration CATCHING_UP = Duration.ofSeconds(30);

    String importMap() {
        JsonPath map = people.judith()
                .contentType("text/csv")
                .queryParam("name", input.name())
                .body(input.map().toFile())
                .post("/maps/imports")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .jsonPath();
        assertThat(map.getList("stages")).hasSize(input.stages());
        assertThat(map.getList("stages.touchpoints.flatten()")).hasSize(input.touchpoints());
        return map.getString("id");
    }

    void sendFeedback(String map) {
        await("touchpoints known to feedback-service").atMost(CATCHING_UP).untilAsserted(() -> {
            JsonPath answer = importFeedback(map);
        });
    }
}
