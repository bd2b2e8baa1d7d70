package dev.waymark.feedback.survey;

import static dev.waymark.testkit.Api.as;
import static io.restassured.RestAssured.given;

import dev.waymark.testkit.Role;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Surveys as staff make them and customers answer them, over the wire. */
public final class Surveys {
    /** NPS, for detractors the reasons, for the price reason words; a matrix and satisfaction. */
    public static final String QUESTIONS = """
            [{"id": "recommend", "kind": "nps", "required": true,
              "text": {"en": "Would you recommend us?", "de": "Würden Sie uns empfehlen?"}},
             {"id": "why", "kind": "multiple-choice", "required": true,
              "text": {"en": "What went wrong?", "de": "Was lief schief?"},
              "choices": [{"id": "price", "text": {"en": "Price", "de": "Preis"}}, {"id": "time", "text": {"en": "Time"}}],
              "showIf": {"question": "recommend", "to": 6}},
             {"id": "words", "kind": "text", "text": {"en": "Tell us more", "de": "Erzählen Sie"},
              "showIf": {"question": "why", "anyOf": ["price"]}},
             {"id": "parts", "kind": "matrix", "text": {"en": "How was", "de": "Wie war"},
              "choices": [{"id": "good", "text": {"en": "Good"}}, {"id": "bad", "text": {"en": "Bad"}}],
              "rows": [{"id": "speed", "text": {"en": "Speed"}}, {"id": "care", "text": {"en": "Care"}}]},
             {"id": "happy", "kind": "csat", "text": {"en": "How satisfied are you?", "de": "Wie zufrieden sind Sie?"}}]""";

    private Surveys() {}

    public static String form(String more, String questions) {
        return """
                {"name": "After delivery", "language": "en", "otherLanguages": ["de"],
                 "title": {"en": "Your delivery", "de": "Ihre Lieferung"}%s, "questions": %s}""".formatted(more, questions);
    }

    public static String drafted(String form) {
        return post("/api/v1/surveys", form).statusCode(201).extract().path("id");
    }

    /** An open survey. */
    public static String open(String more, String questions) {
        String survey = drafted(form(more, questions));
        state(survey, "open").statusCode(200);
        return survey;
    }

    public static ValidatableResponse state(String survey, String state) {
        return post("/api/v1/surveys/" + survey + "/states", "{\"state\": \"%s\"}".formatted(state));
    }

    public static ValidatableResponse post(String path, String body) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    public static String link(String survey) {
        return as(Role.ANALYST)
                .put("/api/v1/surveys/" + survey + "/link")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    /** The tokens of invitations; each invitee as JSON. */
    public static List<String> invite(String survey, String... invitees) {
        String body = Stream.of(invitees).collect(Collectors.joining(",", "{\"invitations\": [", "]}"));
        return as(Role.INTEGRATION)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/surveys/" + survey + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("items.token");
    }

    public static ValidatableResponse answer(String survey, String token, String answers, boolean complete) {
        return given().contentType(ContentType.JSON)
                .body("{\"token\": \"%s\", \"complete\": %s, \"answers\": %s}".formatted(token, complete, answers))
                .post("/api/v1/surveys/" + survey + "/responses")
                .then();
    }

    public static ValidatableResponse questions(String survey, String token) {
        return given().queryParam("token", token)
                .get("/api/v1/surveys/" + survey + "/questions")
                .then();
    }

    /** What viewers are told came of it. */
    public static ValidatableResponse results(String survey) {
        return as(Role.VIEWER)
                .get("/api/v1/surveys/" + survey + "/results")
                .then()
                .statusCode(200);
    }
}
