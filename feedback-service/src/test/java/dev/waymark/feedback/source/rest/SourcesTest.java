package dev.waymark.feedback.source.rest;

import static dev.waymark.testkit.Api.as;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.feedback.Intake;
import dev.waymark.feedback.Traces;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SourcesTest {
    @Inject
    Intake intake;

    @Inject
    Traces traces;

    private final String name = "forms " + UUID.randomUUID();

    @Test
    void aSignedUtteranceIsTakenInOnce() {
        JsonPath source = added();
        String body = utterance("Parcel lost");
        deliver(source, "msg_1", body).statusCode(200).body("state", equalTo("accepted"));
        long before = intake.head();
        deliver(source, "msg_1", body).statusCode(200).body("state", equalTo("duplicate"));
        deliver(source, "msg_2", body).statusCode(200).body("state", equalTo("duplicate"));
        assertThat(intake.head()).isEqualTo(before);
        as(Role.ANALYST)
                .queryParam("source", name)
                .get("/api/v1/feedback")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].comment", equalTo("Parcel lost"))
                .body("items[0].channel", equalTo("website"))
                .body("items[0].consent.quote", equalTo(true))
                .body("items[0].consent.contact", equalTo(false));
    }

    @Test
    void aFinishedResponseOfFormbricksIsTakenInByTheFieldsOfTheSource() {
        JsonPath source = added();
        String response = """
                {"webhookId": "w1", "event": "%s", "data": {"id": "resp-1", "surveyId": "s1", "finished": true,
                 "createdAt": "2026-01-23T02:01:00.000Z", "updatedAt": "2026-01-23T02:05:00.000Z", "language": "default",
                 "contact": {"userId": "crm-1"}, "meta": {"url": "https://shop.example"},
                 "data": {"q_nps": 3, "q_why": "Late", "q_more": "And wet", "q_other": ["a"]}}}""";
        deliver(source, "msg_1", response.formatted("responseCreated"))
                .statusCode(200)
                .body("state", equalTo("ignored"));
        deliver(source, "msg_2", response.formatted("responseFinished"))
                .statusCode(200)
                .body("state", equalTo("accepted"));
        as(Role.ANALYST)
                .queryParam("source", name)
                .get("/api/v1/feedback")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].submissionId", equalTo("resp-1"))
                .body("items[0].collectedAt", equalTo("2026-01-23T02:05:00Z"))
                .body("items[0].scores.nps", equalTo(3))
                .body("items[0].comment", equalTo("Late\nAnd wet"))
                .body("items[0].customer", equalTo("crm-1"));
    }

    @Test
    void whoeverCannotSignIsNobody() {
        JsonPath source = added();
        long before = intake.head();
        String body = utterance("Forged");
        send(source.getString("id"), "msg_1", now(), "v1,AAAA", body).statusCode(401);
        send(source.getString("id"), "msg_1", now() - 301, sign(source, "msg_1", now() - 301, body), body)
                .statusCode(401);
        send(UUID.randomUUID().toString(), "msg_1", now(), sign(source, "msg_1", now(), body), body)
                .statusCode(404);
        send(source.getString("id"), "msg_1", now(), sign(source, "msg_1", now(), body), body + " ")
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/feedback/webhooks/" + source.getString("id"))
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
        assertThat(intake.head()).isEqualTo(before);
    }

    @Test
    void signedNonsenseIsRefusedAndMayBeSentAgainMended() {
        JsonPath source = added();
        long before = intake.head();
        int message = 0;
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{\"comment\": {\"$gt\": \"\"}}",
                "{\"comment\": \"a\", \"unknown\": 1, \"collectedAt\": \"2026-01-23T02:01:00Z\"}",
                "{\"comment\": \"a\\u0000\", \"collectedAt\": \"2026-01-23T02:01:00Z\"}",
                "{\"event\": \"responseFinished\", \"data\": {\"id\": \"r\"}}",
                "{\"event\": \"responseFinished\", \"data\": {\"createdAt\": \"2026-01-23T02:01:00Z\", \"data\": {\"q_nps\": 11}}}",
                "{\"event\": \"responseFinished\", \"data\": 7}")) {
            message++;
            deliver(source, "msg_" + message, body).statusCode(400).contentType(startsWith("application/problem+json"));
        }
        deliver(source, "msg_large", "{\"comment\": \"%s\"}".formatted("a".repeat(1_000_001)))
                .statusCode(413);
        assertThat(intake.head()).isEqualTo(before);
        deliver(source, "msg_1", utterance("Mended")).statusCode(200).body("state", equalTo("accepted"));
    }

    @Test
    void aSecretIsReplacedWhileBothAreValidAndShownOnce() {
        JsonPath old = added();
        String path = "/api/v1/feedback/sources/" + old.getString("id");
        JsonPath fresh = as(Role.ADMIN)
                .post(path + "/secrets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(fresh.getString("secret")).startsWith("whsec_").isNotEqualTo(old.getString("secret"));

        deliver(old, "msg_1", utterance("One")).statusCode(200);
        deliver(fresh, "msg_2", utterance("Two")).statusCode(200);
        as(Role.ADMIN).delete(path + "/secrets/previous").then().statusCode(204);
        deliver(old, "msg_3", utterance("Three")).statusCode(401);
        deliver(fresh, "msg_4", utterance("Four")).statusCode(200);

        as(Role.ADMIN).get(path).then().body("secret", nullValue()).body("validSecrets", equalTo(1));
        for (JsonPath shown : List.of(old, fresh)) {
            assertThat(traces.of(shown.getString("secret").substring(6))).isEmpty();
        }
        as(Role.ADMIN).delete(path).then().statusCode(204);
        deliver(fresh, "msg_5", utterance("Five")).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\": \"feed\", \"name\": \"x\"}",
                "{\"kind\": \"feed\", \"name\": \"x\", \"url\": \"file:///etc/passwd\"}",
                "{\"kind\": \"feed\", \"name\": \"x\", \"url\": \"http://user@host.example/\"}",
                "{\"kind\": \"feed\", \"name\": \"x\", \"url\": \"not an address\"}",
                "{\"kind\": \"webhook\", \"name\": \"x\", \"url\": \"https://a.example\"}",
                "{\"kind\": \"webhook\", \"name\": \"a\\u0000\"}",
                "{\"kind\": \"telepathy\", \"name\": \"x\"}"
            })
    void sourcesThatMakeNoSenseAreRefused(String body) {
        long before = intake.head();
        as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/feedback/sources")
                .then()
                .statusCode(400);
        assertThat(intake.head()).isEqualTo(before);
    }

    @Test
    void aRecordOfAHubIsAnUtteranceOnce() {
        String nps = record("nps", "\"value_number\": 9");
        record(nps, 201).body("state", equalTo("accepted"));
        record(nps, 200).body("state", equalTo("duplicate"));
        record(record("text", "\"value_text\": \"Lovely\""), 201);
        record(record("nps", "\"value_number\": 11"), 400);
        record(record("csat", "\"value_number\": 2.5"), 400);
        record(record("boolean", "\"value_boolean\": true"), 400);
        as(Role.ANALYST)
                .queryParam("source", name)
                .get("/api/v1/feedback")
                .then()
                .body("items.size()", equalTo(2))
                .body("items.find { it.scores.nps == 9 }.submissionId", equalTo("r-1/q_nps"))
                .body("items.find { it.comment == 'Lovely' }.customer", equalTo("crm-9"));
    }

    @Test
    void aRecordIsOfTheMapItsAddressNames() {
        String map = UUID.randomUUID().toString();
        as(Role.INTEGRATION)
                .contentType(ContentType.JSON)
                .queryParam("map", map)
                .body(record("nps", "\"value_number\": 3"))
                .post("/api/v1/feedback/records")
                .then()
                .statusCode(201);
        as(Role.ANALYST)
                .queryParam("map", map)
                .get("/api/v1/feedback")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].scores.nps", equalTo(3));
    }

    private String record(String type, String value) {
        return """
                {"collected_at": "2026-01-23T02:01:00Z", "source_type": "%s", "field_id": "q_%s", "field_type": "%s", %s,
                 "metadata": {"a": 1}, "user_id": "crm-9", "tenant_id": "t", "submission_id": "r-1"}""".formatted(name, type, type, value);
    }

    private static ValidatableResponse record(String body, int status) {
        return as(Role.INTEGRATION)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/feedback/records")
                .then()
                .statusCode(status);
    }

    private JsonPath added() {
        return as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body("""
            {"kind": "webhook", "name": "%s", "channel": "website", "fields": [
              {"field": "q_nps", "meaning": "nps"}, {"field": "q_why", "meaning": "comment"},
              {"field": "q_more", "meaning": "comment"}]}""".formatted(name))
                .post("/api/v1/feedback/sources")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String utterance(String comment) {
        return """
                {"submissionId": "%s", "collectedAt": "2026-01-23T02:01:00Z", "comment": "%s",
                 "consent": {"quote": true, "contact": false}}""".formatted(UUID.nameUUIDFromBytes(comment.getBytes(UTF_8)), comment);
    }

    private static ValidatableResponse deliver(JsonPath source, String id, String body) {
        return send(source.getString("id"), id, now(), sign(source, id, now(), body), body);
    }

    private static ValidatableResponse send(String source, String id, long at, String signature, String body) {
        return given().contentType(ContentType.JSON)
                .header("webhook-id", id)
                .header("webhook-timestamp", at)
                .header("webhook-signature", signature)
                .body(body.getBytes(UTF_8))
                .post("/api/v1/feedback/webhooks/" + source)
                .then();
    }

    private static String sign(JsonPath source, String id, long at, String body) {
        try {
            byte[] secret =
                    Base64.getDecoder().decode(source.getString("secret").substring(6));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + at + "." + body).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
