package dev.waymark.feedback.closing;

import static dev.waymark.feedback.Eventually.eventually;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules for one segment of its own, and unhappy customers of it. */
public record Complaints(String rules, String segment) {
    public static final String ANNA = "anna";
    public static final String BEN = "ben";

    /** Two members take turns; a case is due in an hour and goes to Cara an hour later, to Dan two hours later. */
    public static Complaints atNps(int most) {
        return when("\"npsAtMost\": %d".formatted(most), "round-robin");
    }

    public static Complaints when(String conditions, String assignment) {
        return made(conditions, assignment, "");
    }

    /** As {@link #atNps}, with more that the rule says. */
    public static Complaints atNps(int most, String more) {
        return made("\"npsAtMost\": %d".formatted(most), "round-robin", more);
    }

    private static Complaints made(String conditions, String assignment, String more) {
        String segment = "segment " + UUID.randomUUID();
        String id = as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "Unhappy", "rules": [
                          {"name": "Bad", "when": {"segment": "%s", %s}, "assignment": "%s",
                           "members": [%s, %s], "dueInHours": 1, "resurveyAfterDays": 14, %s
                           "escalations": [{"afterHours": 1, "to": %s}, {"afterHours": 2, "to": %s}]}]}""".formatted(
                                segment,
                                conditions,
                                assignment,
                                member(ANNA, "it"),
                                member(BEN, "sales"),
                                more,
                                member("cara", "it"),
                                member("dan", "it")))
                .post("/api/v1/case-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Complaints(id, segment);
    }

    public static String member(String name, String department) {
        return "{\"user\": \"%s\", \"name\": \"%s\", \"department\": \"%s\"}"
                .formatted(Tokens.subject(name), name, department);
    }

    /** Somebody of the segment says something; the answer is its id. */
    public String said(@Nullable String customer, int nps, String more) {
        return said(customer, nps, more, Instant.now());
    }

    /** The same, said at that moment; nobody knows who said it where the customer is null. */
    public String said(@Nullable String customer, int nps, String more, Instant collectedAt) {
        return as(Role.INTEGRATION)
                .contentType(ContentType.JSON)
                .body("""
                        {"source": "survey", "submissionId": "%s", "collectedAt": "%s", "segment": "%s", %s
                         "scores": {"nps": %d}, "comment": "Parcel lost by wombats", "customer": %s}""".formatted(
                                UUID.randomUUID(),
                                collectedAt,
                                segment,
                                more,
                                nps,
                                customer == null ? null : "\"%s\"".formatted(customer)))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Somebody of the segment scores, without a word; the answer is its id. */
    public String scored(int nps) {
        return as(Role.INTEGRATION)
                .contentType(ContentType.JSON)
                .body("""
                        {"source": "survey", "submissionId": "%s", "collectedAt": "%s", "segment": "%s",
                         "scores": {"nps": %d}}""".formatted(UUID.randomUUID(), Instant.now(), segment, nps))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String said(int nps) {
        return said("crm-" + UUID.randomUUID(), nps, "");
    }

    /** The case about an utterance, once it is there. */
    public static JsonPath of(String feedback) {
        eventually(() -> assertThat(all(feedback)).hasSize(1));
        return as(Role.ANALYST)
                .get("/api/v1/cases/" + all(feedback).getFirst())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static List<String> all(String feedback) {
        return as(Role.JOURNEY_MANAGER)
                .get("/api/v1/cases?feedback=" + feedback)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    public void retire() {
        as(Role.ANALYST).delete("/api/v1/case-rules/" + rules).then().statusCode(204);
    }
}
