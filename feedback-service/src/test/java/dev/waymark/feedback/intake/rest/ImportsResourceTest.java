package dev.waymark.feedback.intake.rest;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Intake;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ImportsResourceTest {
    private static final String HEADER = "submissionId,collectedAt,touchpoint,rating,comment\n";
    private static final String TIME = "2026-01-23T02:01:00Z";

    @Inject
    Intake intake;

    @Inject
    ForeignLogs logs;

    private final String source = UUID.randomUUID().toString();

    @Test
    void eachRowIsAnsweredAndABadOneDoesNotTouchTheOthers() {
        DrawnMap map = DrawnMap.with(logs, "Delivery", "Set-up");
        long head = intake.received();
        csv("?map=%s&source=%s".formatted(map.id(), source), HEADER + """
                                a,%1$s,Delivery,5,"Came early,
                                was well packed"
                                b,%1$s,Delivery,9,Came late
                                a,%1$s,Delivery,1,The same again
                                c,%1$s,Lottery,,Unknown place
                                d,%1$s,DELIVERY,,
                                """.formatted(TIME))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("rejected", equalTo(2))
                .body("rows.row", equalTo(List.of(2, 3, 4, 5, 6)))
                .body("rows.outcome", equalTo(List.of("accepted", "rejected", "duplicate", "accepted", "rejected")))
                .body("rows[0].reason", nullValue())
                .body("rows[0].note", nullValue())
                .body("rows[1].reason", equalTo("csat lies between 1 and 5, not 9"))
                .body("rows[1].feedback", nullValue())
                .body("rows[3].note", equalTo("Not assigned: the map has no touchpoint 'Lottery'"))
                .body("rows[4].reason", equalTo("comment is needed where there is no score"));
        assertThat(intake.received()).isEqualTo(head + 2);
        as(Role.ANALYST)
                .queryParam("touchpoint", map.touchpoint("Delivery").toString())
                .get("/api/v1/feedback")
                .then()
                .body("items", hasSize(1))
                .body("items[0].comment", equalTo("Came early,\nwas well packed"))
                .body("items[0].source", equalTo(source));
    }

    @Test
    void linesOfJsonAreTakenAsPostTakesThem() {
        String line = """
                {"submissionId": "%s", "collectedAt": "2026-01-23T02:01:00Z", "scores": {"nps": 9}, "customer": "c-1"}""";
        as(Role.INTEGRATION)
                .contentType("application/x-ndjson; charset=UTF-8")
                .accept("application/json")
                .queryParam("source", source)
                .body((line.formatted("a") + "\n\n{broken\n" + line.formatted("b")).getBytes(UTF_8))
                .post("/api/v1/feedback/imports")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rows.row", equalTo(List.of(1, 3, 4)))
                .body("rows[1].reason", startsWith("Not valid JSON"));
    }

    @Test
    void whoAcceptsLinesIsAnsweredInLines() {
        String answer = as(Role.INTEGRATION)
                .contentType("text/csv; charset=utf-8")
                .accept("application/x-ndjson")
                .queryParam("source", source)
                .body((HEADER + "a," + TIME + ",,5,\nb,never,,5,\n").getBytes(UTF_8))
                .post("/api/v1/feedback/imports")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        assertThat(answer.lines()).hasSize(2).allMatch(line -> line.startsWith("{\"row\":"));
    }

    @Test
    void everyRowIsTheDoingOfItsSender() {
        csv("?source=" + source, HEADER + "a," + TIME + ",,5,\n")
                .statusCode(200)
                .body("accepted", equalTo(1));
        assertThat(intake.last().metadata())
                .containsEntry("actor", Tokens.subject(Role.INTEGRATION).toString())
                .containsKey("correlationId");
    }

    @Test
    void ofRowsWithTheSameSubmissionTheFirstGetsIn() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int row = 0; row < 100; row++) {
            file.append("%d,%s,,%d,\n".formatted(row / 2, TIME, 1 + 4 * (row % 2)));
        }
        csv("?source=" + source, file.toString())
                .body("accepted", equalTo(50))
                .body("rows.findAll { it.row % 2 == 0 }.outcome.unique()", equalTo(List.of("accepted")))
                .body("rows.findAll { it.row % 2 == 1 }.outcome.unique()", equalTo(List.of("duplicate")));
    }

    @Test
    void withoutAMapNamesOfTouchpointsAreNoted() {
        csv("?source=" + source, HEADER + "a," + TIME + ",Delivery,5,\n")
                .body("accepted", equalTo(1))
                .body("rows[0].note", startsWith("Not assigned"));
    }

    private static ValidatableResponse csv(String query, String file) {
        return as(Role.INTEGRATION)
                .contentType("text/csv; charset=UTF-8")
                .body(file.getBytes(UTF_8))
                .post("/api/v1/feedback/imports" + query)
                .then();
    }
}
