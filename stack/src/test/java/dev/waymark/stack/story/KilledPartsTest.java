package dev.waymark.stack.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import dev.waymark.stack.RunningStack;
import dev.waymark.stack.settings.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.Once.class)
class KilledPartsTest {
    @Test
    void whatWasAnsweredIsThereAfterDatabaseAndServiceWereKilled(RunningStack stack) {
        People people = People.of(stack);
        String map = people.judith()
                .body(Map.of("name", "Written down before the lights went out", "kind", "as-is"))
                .post("/maps")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        stack.kill(Part.MAP);
        stack.kill(Part.MONGODB);
        stack.restart(Part.MONGODB);
        stack.restart(Part.MAP);

        await("the map").atMost(Ground.CATCHING_UP).untilAsserted(() -> open(people, map, 1));
        people.judith()
                .body(Map.of("name", "First stage"))
                .post("/maps/{map}/stages", map)
                .then()
                .statusCode(lessThan(300));
        await("the next revision").atMost(Ground.CATCHING_UP).untilAsserted(() -> open(people, map, 2));
    }

    private static void open(People people, String map, int revision) {
        people.judith()
                .get("/maps/{map}", map)
                .then()
                .statusCode(200)
                .body("name", equalTo("Written down before the lights went out"))
                .body("revision", equalTo(revision));
    }
}
