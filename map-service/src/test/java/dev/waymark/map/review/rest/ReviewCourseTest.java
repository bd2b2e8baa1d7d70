package dev.waymark.map.review.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.axon.Commands;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ReviewCourseTest {
    private static final String OPPORTUNITY = "01990a3c-0000-7000-8000-0000000000b1";

    @Inject
    Commands commands;

    @Inject
    Replays replays;

    @Test
    void aReviewIsDueThenInProgressThenDoneAndSignedByWhoTookPart() {
        DrawnMap map = DrawnMap.shared();
        String review = opened(map);
        as(Role.VIEWER)
                .get(review)
                .then()
                .body("state", equalTo("due"))
                .body("overdue", equalTo(false))
                .body("startedAt", nullValue());

        manage(review + "/start", """
                {"participants": [{"user": "%s", "name": "Vic"}]}""".formatted(Tokens.subject(Role.VIEWER)))
                .statusCode(200)
                .body("state", equalTo("in-progress"))
                .body("startedAt", notNullValue())
                .body("participants.name", contains("Vic", "Journey-manager"));
        manage(review + "/start", "{}").statusCode(409).body("type", equalTo("urn:waymark:problem:review-started"));
        manage(review + "/sign-offs", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:review-not-closed"));

        manage(review + "/closing", "{\"outcome\": \"confirmed\"}").body("state", equalTo("done"));
        post(as(Role.VIEWER), review + "/sign-offs", "{\"note\": \"Seen\"}").statusCode(200);
        post(as(Role.VIEWER), review + "/sign-offs", "{}").statusCode(200);
        manage(review + "/sign-offs", "{}")
                .body("signOffs.user", contains(id(Role.VIEWER), id(Role.JOURNEY_MANAGER)))
                .body("signOffs.note[0]", equalTo("Seen"));
        post(as("stranger", Role.VIEWER), review + "/sign-offs", "{}")
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:not-a-participant"));
        manage(review + "/start", "{}").statusCode(409);
        replays.changeNothing("reviews", "reviews");
    }

    @Test
    void participantsComeAndGoWhileAReviewIsOpen() {
        String review = opened(DrawnMap.shared());
        String ann = review + "/participants/" + Tokens.subject("ann");

        put(ann, "{\"name\": \"Ann\"}").statusCode(200).body("participants.name", contains("Ann"));
        put(ann, "{\"name\": \"Anne\"}").body("participants.name", contains("Anne"));
        manage(review + "/start", "{}").body("participants.name", containsInAnyOrder("Anne", "Journey-manager"));
        as(Role.JOURNEY_MANAGER).delete(ann).then().statusCode(200).body("participants", hasSize(1));
        manage(review + "/closing", "{\"outcome\": \"revise\"}").statusCode(200);
        put(ann, "{\"name\": \"Ann\"}").statusCode(409);
    }

    @Test
    void aReviewIsConductedByItsParticipantsAndWhoMayChangeTheMap() {
        String review = opened(DrawnMap.shared());
        String retired = "{\"outcome\": \"retire\"}";

        post(as("ann", Role.JOURNEY_MANAGER), review + "/closing", retired)
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:map-not-shared"));
        put(review + "/participants/" + Tokens.subject("ann"), "{\"name\": \"Ann\"}")
                .statusCode(200);
        post(as("ann", Role.JOURNEY_MANAGER), review + "/closing", retired).statusCode(200);
    }

    @Test
    void findingsBecomeMapChangesOrOpportunities() {
        DrawnMap map = DrawnMap.shared();
        String review = opened(map);
        manage(review + "/findings", "{\"kind\": \"map-change\", \"text\": \"Too early\"}")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:review-not-started"));
        manage(review + "/start", "{}");
        manage(review + "/findings", """
                {"kind": "map-change", "text": "Parcel shops are missing", "touchpoint": "%s"}""".formatted(map.delivery())).statusCode(200);
        String second = manage(review + "/findings", """
                {"kind": "opportunity", "text": "Let customers choose the hour"}""")
                .body("findings.kind", contains("map-change", "opportunity"))
                .body("findings[0].touchpoint", equalTo(map.delivery().toString()))
                .extract()
                .path("findings[1].id");
        String first = as(Role.VIEWER).get(review).path("findings[0].id");
        manage(review + "/closing", "{\"outcome\": \"revise\"}").statusCode(200);

        int revision = map.now().getInt("revision");
        put(review + "/findings/" + first + "/link", "{\"revision\": %d}".formatted(revision))
                .statusCode(200)
                .body("findings[0].revision", equalTo(revision));
        put(review + "/findings/" + second + "/link", "{\"opportunity\": \"%s\"}".formatted(OPPORTUNITY))
                .statusCode(200)
                .body("findings[1].opportunity", equalTo(OPPORTUNITY));

        put(review + "/findings/" + first + "/link", "{\"opportunity\": \"%s\"}".formatted(OPPORTUNITY))
                .statusCode(400)
                .body("violations.field", contains("revision"));
        put(review + "/findings/" + second + "/link", "{}")
                .statusCode(400)
                .body("violations.field", contains("opportunity"));
        put(review + "/findings/" + first + "/link", "{\"revision\": %d}".formatted(revision + 1))
                .statusCode(400);
        put(review + "/findings/" + UUID.randomUUID() + "/link", "{\"revision\": 1}")
                .statusCode(404);
    }

    @Test
    void onlyParticipantsNoteFindings() {
        String review = opened(DrawnMap.shared());
        manage(review + "/start", "{}");
        String finding = "{\"kind\": \"map-change\", \"text\": \"Chat is missing\"}";

        post(as(Role.CONTRIBUTOR), review + "/findings", finding)
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:not-a-participant"));
        put(review + "/participants/" + Tokens.subject(Role.CONTRIBUTOR), "{\"name\": \"Con\"}");
        post(as(Role.CONTRIBUTOR), review + "/findings", finding).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\": \"whim\", \"text\": \"a\"}",
                "{\"kind\": \"map-change\", \"text\": \" \"}",
                "{\"kind\": \"map-change\", \"text\": \"\\u0000\"}",
                "{\"kind\": \"map-change\", \"text\": {\"$gt\": \"\"}}",
                "{\"kind\": \"map-change\", \"text\": \"a\", \"touchpoint\": \"01990a3c-0000-7000-8000-0000000000b1\"}"
            })
    void aBadFindingIsRefusedAndNothingIsStored(String body) {
        String review = opened(DrawnMap.shared());
        manage(review + "/start", "{}");

        manage(review + "/findings", body).statusCode(400).contentType("application/problem+json");
        as(Role.VIEWER).get(review).then().body("findings", empty());
    }

    @Test
    void reviewsAreFoundByTheirState() {
        DrawnMap map = DrawnMap.shared();
        String due = opened(map);
        String started = opened(map);
        String done = opened(map);
        manage(started + "/start", "{}");
        manage(done + "/closing", "{\"outcome\": \"confirmed\"}");
        ReviewId missed = new ReviewId(UUID.randomUUID());
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        commands.send(new OpenReview(missed, map.id(), ReviewTrigger.SEASON, "Winter", yesterday));

        inState("due").body("items.id", hasItem(idOf(due))).body("items.id", not(hasItem(missed.toString())));
        inState("overdue").body("items.id", hasItem(missed.toString())).body("items.id", not(hasItem(idOf(due))));
        inState("in-progress").body("items.id", hasItem(idOf(started))).body("items.id", not(hasItem(idOf(due))));
        inState("done").body("items.id", hasItem(idOf(done))).body("items.id", not(hasItem(idOf(started))));
        as(Role.VIEWER).get("/api/v1/reviews?state=forgotten").then().statusCode(400);
    }

    @Test
    void aReviewInAnEarlierTimeZoneIsOverdueWhenItsDayEndsThere() {
        DrawnMap map = DrawnMap.shared();
        ReviewId review = new ReviewId(UUID.randomUUID());
        commands.send(new OpenReview(
                review, map.id(), ReviewTrigger.CADENCE, "Each month", LocalDate.parse("2190-07-01"), "Asia/Tokyo"));

        as(Role.VIEWER)
                .get("/api/v1/reviews/" + review)
                .then()
                .body("overdueFrom", equalTo("2190-07-01T15:00:00Z"))
                .body("state", equalTo("due"));
    }

    @Test
    void nothingOfAPrivateMapsReviewIsForStrangers() {
        String review = opened(DrawnMap.ofVisibility("private"));
        post(as("stranger", Role.JOURNEY_MANAGER), review + "/start", "{}").statusCode(404);
        post(as("stranger", Role.JOURNEY_MANAGER), review + "/sign-offs", "{}").statusCode(404);
        post(as("stranger", Role.JOURNEY_MANAGER), review + "/findings", """
                {"kind": "map-change", "text": "a"}""").statusCode(404);
    }

    private static String opened(DrawnMap map) {
        return manage(map.path() + "/reviews", """
                {"reason": "Spring models", "due": "2199-01-01"}""")
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static ValidatableResponse inState(String state) {
        return as(Role.VIEWER)
                .get("/api/v1/reviews?limit=200&state=" + state)
                .then()
                .statusCode(200);
    }

    private static String id(Role role) {
        return Tokens.subject(role).toString();
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse manage(String path, String body) {
        return post(as(Role.JOURNEY_MANAGER), path, body);
    }

    private static ValidatableResponse post(RequestSpecification caller, String path, String body) {
        return caller.contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse put(String path, String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }
}
