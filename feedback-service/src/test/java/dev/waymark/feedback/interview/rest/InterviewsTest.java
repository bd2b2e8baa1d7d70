package dev.waymark.feedback.interview.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Intake;
import dev.waymark.feedback.Traces;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class InterviewsTest {
    private static final String WORDS = "I stood at the window for Quokkas, +44 20 7946 0018";

    @Inject
    ForeignLogs otherServices;

    @Inject
    Intake intake;

    @Inject
    Traces traces;

    private final String customer = "crm-" + UUID.randomUUID();
    private DrawnMap map;

    @BeforeEach
    void draw() {
        map = DrawnMap.with(otherServices, "Delivery");
    }

    @Test
    void aQuoteIsFeedbackOfTheParticipantAndAnEventWithoutWords() {
        String interview = held(true);
        long before = intake.head();

        JsonPath coded = quote(
                        interview,
                        "\"touchpoint\": \"%s\",".formatted(map.touchpoint("Delivery")),
                        "\"Late delivery\", \"late delivery\", \"waiting\"")
                .statusCode(201)
                .body("participant", equalTo(customer))
                .body("quotes[0].text", equalTo(WORDS))
                .body("quotes[0].codes", contains("Late delivery", "waiting"))
                .body("quotes[0].stage", equalTo(map.stage().toString()))
                .extract()
                .jsonPath();

        assertThat(intake.head()).as("utterance, quote and analysis").isEqualTo(before + 3);
        as(Role.ANALYST)
                .get("/api/v1/feedback/" + coded.getString("quotes[0].feedback"))
                .then()
                .statusCode(200)
                .body("source", equalTo("interview"))
                .body("submissionId", equalTo(interview + "/" + coded.getString("quotes[0].id")))
                .body("touchpoint", equalTo(map.touchpoint("Delivery").toString()))
                .body("comment", equalTo(WORDS))
                .body("customer", equalTo(customer));
        assertThat(traces.of("window for Quokkas")).isEmpty();
        assertThat(traces.of(customer)).isEmpty();
    }

    @Test
    void wordsAndParticipantsAreForAnalysts() {
        String interview = held(true);
        quote(interview, "", "\"waiting\"").statusCode(201);
        as(Role.JOURNEY_MANAGER)
                .get("/api/v1/interviews/" + interview)
                .then()
                .statusCode(200)
                .body("participant", nullValue())
                .body("quotes[0].text", nullValue())
                .body("quotes[0].codes", contains("waiting"));
    }

    @Test
    void withoutConsentNothingIsWrittenDown() {
        String interview = held(false);
        long before = intake.head();
        quote(interview, "", "\"waiting\"").statusCode(409).body("type", equalTo("urn:waymark:problem:no-consent"));
        assertThat(intake.head()).isEqualTo(before);

        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"consent\": true}")
                .put("/api/v1/interviews/" + interview + "/consent")
                .then()
                .statusCode(200)
                .body("consent", equalTo(true));
        quote(interview, "", "\"waiting\"").statusCode(201);
    }

    @Test
    void anErasedParticipantIsNobodyAndSaysNothingMore() {
        String interview = held(true);
        quote(interview, "", "\"waiting\"").statusCode(201);

        intake.head();
        as(Role.ADMIN).delete("/api/v1/customers/" + customer).then().statusCode(204);

        as(Role.ANALYST)
                .get("/api/v1/interviews/" + interview)
                .then()
                .body("erased", equalTo(true))
                .body("participant", nullValue())
                .body("quotes[0].text", nullValue())
                .body("quotes[0].codes", contains("waiting"));
        quote(interview, "", "\"waiting\"")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:participant-erased"));
    }

    @Test
    void codesComeInterviewByInterviewInTheOrderTheyWereHeld() {
        String guide = guide();
        String later = held(guide, "2026-03-02T10:00:00Z");
        String earlier = held(guide, "2026-02-01T10:00:00Z");
        held(guide, "2026-01-01T10:00:00Z");
        quote(later, "", "\"waiting\", \"price\"").statusCode(201);
        quote(earlier, "", "\"Waiting\"").statusCode(201);
        String again = quote(earlier, "", "\"carrier\"").extract().path("quotes[1].id");
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"codes\": [\"postage\"], \"feeling\": 1}")
                .put("/api/v1/interviews/%s/quotes/%s/coding".formatted(earlier, again))
                .then()
                .statusCode(200)
                .body("quotes[1].feeling", equalTo(1));

        as(Role.JOURNEY_MANAGER)
                .get("/api/v1/interviews/codes?guide=" + guide)
                .then()
                .statusCode(200)
                .body("interviews.interview", contains(earlier, later))
                .body("interviews[0].codes", contains("postage", "waiting"))
                .body("interviews[1].codes", contains("price", "waiting"));
        as(Role.JOURNEY_MANAGER)
                .get("/api/v1/interviews/saturation?base=1&run=1&guide=" + guide)
                .then()
                .statusCode(200)
                .body("interviews", equalTo(2))
                .body("baseThemes", equalTo(2))
                .body("runs[0].newInformation", equalTo(0.5f))
                .body("reachedWith", nullValue());
        as(Role.JOURNEY_MANAGER)
                .get("/api/v1/interviews/saturation?base=1&run=1&threshold=0.5&guide=" + guide)
                .then()
                .body("reachedWith", equalTo(2));
        as(Role.JOURNEY_MANAGER)
                .get("/api/v1/interviews/saturation?base=0")
                .then()
                .statusCode(400);
    }

    @Test
    void whatParticipantsAgreeToHaveQuotedIsReadWithoutWhatLeadsToThem() {
        String interview = held(true);
        quote(interview, "", "\"waiting\"").statusCode(201);
        as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("{\"quote\": true, \"contact\": false}")
                .put("/api/v1/customers/" + customer + "/consent")
                .then()
                .statusCode(204);
        as(Role.JOURNEY_MANAGER)
                .get("/api/v1/interviews/" + interview)
                .then()
                .body("participant", nullValue())
                .body("quotes[0].text", equalTo("I stood at the window for Quokkas, [phone]"));
    }

    @Test
    void guidesAreWrittenRewrittenAndRetired() {
        String guide = guide();
        String interview = held(guide, "2026-03-02T10:00:00Z");
        as(Role.JOURNEY_MANAGER)
                .get("/api/v1/interviews/" + interview)
                .then()
                .body("map", equalTo(map.id().toString()));
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"Buyers\", \"questions\": [\"Why?\"]}")
                .put("/api/v1/interviews/guides/" + guide)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("questions", contains("Why?"))
                .body("map", nullValue());
        as(Role.JOURNEY_MANAGER).get("/api/v1/interviews/guides").then().body("items.id", hasItem(guide));
        as(Role.JOURNEY_MANAGER)
                .delete("/api/v1/interviews/guides/" + guide)
                .then()
                .statusCode(204);
        as(Role.JOURNEY_MANAGER)
                .get("/api/v1/interviews/guides/" + guide)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"text\": \" \", \"codes\": []}",
                "{\"text\": \"a\\u0000b\", \"codes\": []}",
                "{\"text\": \"a\", \"codes\": [\"\"]}",
                "{\"text\": \"a\", \"codes\": [{\"$gt\": \"\"}]}",
                "{\"text\": \"a\", \"codes\": [], \"feeling\": 3}",
                "{\"text\": \"a\", \"codes\": [], \"touchpoint\": \"0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21\"}",
                "{\"text\": \"a\", \"codes\": [], \"stage\": \"0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21\"}",
                "{\"text\": \"a\", \"codes\": [], \"language\": \"'; drop\"}",
                "{\"text\": \"a\", \"codes\": [], \"more\": 1}"
            })
    void badQuotesAreRefusedAndNothingIsStored(String body) {
        String interview = held(true);
        long before = intake.head();
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/interviews/" + interview + "/quotes")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
        assertThat(intake.since(before, "feedback.Quote")).isEmpty();
    }

    private String guide() {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"title\": \"Buyers\", \"map\": \"%s\", \"questions\": [\"Tell me\", \"Why?\"]}"
                        .formatted(map.id()))
                .post("/api/v1/interviews/guides")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
    }

    private String held(boolean consent) {
        return hold(
                "\"map\": \"%s\", \"heldAt\": \"2026-03-02T10:00:00Z\", \"consent\": %s".formatted(map.id(), consent));
    }

    private String held(String guide, String at) {
        return hold("\"guide\": \"%s\", \"heldAt\": \"%s\", \"consent\": true".formatted(guide, at));
    }

    private String hold(String what) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{%s, \"participant\": \"%s\"}".formatted(what, customer))
                .post("/api/v1/interviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse quote(String interview, String where, String codes) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("{\"text\": \"%s\", %s \"codes\": [%s], \"feeling\": -2}".formatted(WORDS, where, codes))
                .post("/api/v1/interviews/" + interview + "/quotes")
                .then();
    }
}
