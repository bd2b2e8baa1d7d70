package dev.waymark.stack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import dev.waymark.stack.RunningStack;
import dev.waymark.stack.settings.Part;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.Once.class)
class KilledPartsTest {
    private static final int ROWS = 3_000;

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

    @Test
    void anImportGoesOnOnceTheDatabaseIsBack(RunningStack stack) {
        People people = People.of(stack);
        String source = UUID.randomUUID().toString();
        int before = answers(people);

        CompletableFuture<JsonPath> report = CompletableFuture.supplyAsync(() -> people.shop()
                .contentType("text/csv")
                .queryParam("source", source)
                .body(rows())
                .post("/feedback/imports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
        await("the first rows").atMost(Ground.CATCHING_UP).until(() -> answers(people) > before);
        stack.kill(Part.MONGODB);
        stack.restart(Part.MONGODB);

        assertThat(report.join().getList("rows.findAll { it.outcome != 'accepted' }"))
                .isEmpty();
        assertThat(report.join().getInt("accepted")).isEqualTo(ROWS);
        await("all rows").atMost(Ground.CATCHING_UP).until(() -> answers(people) == before + ROWS);
    }

    @Test
    void anImportGoesOnOnceItsServiceIsBackWithoutDoubles(RunningStack stack) {
        People people = People.of(stack);
        int before = answers(people);
        String path = people.shop()
                .contentType("text/csv")
                .header("Prefer", "respond-async")
                .queryParam("source", UUID.randomUUID().toString())
                .body(rows())
                .post("/feedback/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await("the first rows")
                .atMost(Ground.CATCHING_UP)
                .until(() -> progress(people, path).getInt("rows") > 0);
        stack.kill(Part.FEEDBACK);
        stack.restart(Part.FEEDBACK);

        await("its end")
                .atMost(Ground.CATCHING_UP)
                .until(() -> progress(people, path).getString("state").equals("done"));
        assertThat(progress(people, path).getInt("accepted")).isEqualTo(ROWS);
        await("all rows").atMost(Ground.CATCHING_UP).until(() -> answers(people) == before + ROWS);
    }

    private static JsonPath progress(People people, String id) {
        return people.shop()
                .get("/feedback/imports/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int answers(People people) {
        return people.judith()
                .get("/feedback/summary")
                .then()
                .statusCode(200)
                .extract()
                .path("csat.n");
    }

    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj("%d,2026-01-23T02:01:00Z,4\n"::formatted)
                .collect(Collectors.joining("", "submissionId,collectedAt,csat\n", ""));
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
