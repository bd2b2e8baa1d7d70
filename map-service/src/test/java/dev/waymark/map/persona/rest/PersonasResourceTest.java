package dev.waymark.map.persona.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class PersonasResourceTest {
    private static final String PERSONAS = "/api/v1/personas";
    private static final String ANNA = """
            {"name": " Anna ", "summary": "Buys her first camera", "quote": "Just tell me which one",
             "needs": [{"text": "Know which lens fits"}, {"text": "Pay later"}],
             "wants": ["Advice by chat"], "hates": ["Forced registration"], "doesNotCareAbout": ["Sensor sizes"],
             "expectations": {"newCustomer": ["Somebody explains"], "regular": ["They know my camera"]},
             "demographics": {"ageFrom": 25, "ageTo": 39, "location": "Cities"},
             "priority": 1, "picture": "https://example.org/anna.png?size=2#face"}""";

    @Inject
    Replays replays;

    private static ValidatableResponse create(String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PERSONAS)
                .then();
    }

    private static String created(String body) {
        return create(body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse patch(String persona, String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(PERSONAS + "/" + persona)
                .then();
    }

    private static ValidatableResponse open(String below) {
        return as(Role.VIEWER)
                .get(PERSONAS + (below.startsWith("?") ? below : "/" + below))
                .then();
    }

    @Test
    void aPersonaIsToldAndOpenedWhole() {
        String anna = created(ANNA);

        open(anna)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Anna"))
                .body("state", equalTo("active"))
                .body("needs.text", contains("Know which lens fits", "Pay later"))
                .body("wants", contains("Advice by chat"))
                .body("hates", contains("Forced registration"))
                .body("doesNotCareAbout", contains("Sensor sizes"))
                .body("expectations.newCustomer", contains("Somebody explains"))
                .body("expectations.regular", contains("They know my camera"))
                .body("demographics.ageTo", equalTo(39))
                .body("priority", equalTo(1))
                .body("picture", equalTo("https://example.org/anna.png?size=2#face"));
    }

    @Test
    void whatWasReadSentBackChangesNothing() {
        String anna = created(ANNA);
        String told = as(Role.VIEWER).get(PERSONAS + "/" + anna).asString();

        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(told)
                .put(PERSONAS + "/" + anna)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
    }

    @Test
    void everyChangeIsARevisionToldInWordsAndAnyCanBeRead() {
        String anna = created(ANNA);
        String lens = open(anna).extract().path("needs[0].id");
        patch(anna, """
                {"name": "Anna Beginner", "priority": 2, "quote": null, "wants": ["Advice by chat", "A shop nearby"],
                 "needs": [{"id": "%s", "text": "Know which lenses fit"}]}""".formatted(lens)).statusCode(200).body("revision", equalTo(2));
        as(Role.JOURNEY_MANAGER)
                .delete(PERSONAS + "/" + anna)
                .then()
                .statusCode(200)
                .body("state", equalTo("archived"));
        patch(anna, "{\"state\": \"active\", \"wants\": [\"A shop nearby\", \"Advice by chat\"]}")
                .statusCode(200)
                .body("revision", equalTo(4));

        open(anna + "/revisions")
                .statusCode(200)
                .body("items.revision", contains(4, 3, 2, 1))
                .body("items[0].changes", contains("put the wants in another order", "brought the persona back"))
                .body("items[1].changes", contains("archived the persona"))
                .body(
                        "items[2].changes",
                        contains(
                                "renamed the persona from Anna to Anna Beginner",
                                "cleared the quote",
                                "changed the priority from “1” to “2”",
                                "reworded the need “Know which lens fits” to “Know which lenses fit”",
                                "removed the need “Pay later”",
                                "added the want “A shop nearby”"))
                .body("items[2].actorName", equalTo("Journey-manager"))
                .body("items[3].changes", contains("created the persona Anna"))
                .body("next", nullValue());
        String next = open(anna + "/revisions?limit=3").extract().path("next");
        open(anna + "/revisions?limit=3&cursor=" + next).body("items.revision", contains(1));
        open(anna + "/revisions/1").body("name", equalTo("Anna")).body("needs.text", hasItem("Pay later"));
        open(anna + "/revisions/2").body("state", equalTo("active")).body("priority", equalTo(2));
        open(anna + "/revisions/9").statusCode(404);
        open(UUID.randomUUID() + "/revisions").statusCode(404);
    }

    @Test
    void aStaleWriterIsToldTheCurrentRevision() {
        String anna = created(ANNA);
        patch(anna, "{\"priority\": 3}").statusCode(200);

        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(ANNA)
                .put(PERSONAS + "/" + anna)
                .then()
                .statusCode(412)
                .body("currentRevision", equalTo(2));
    }

    @Test
    void personasAreFilteredAndReadPageByPage() {
        String mark = "Q" + UUID.randomUUID();
        for (int i = 1; i <= 3; i++) {
            created("{\"name\": \"%s %d\", \"priority\": %d}".formatted(mark, i, i));
        }
        String list = "?text=" + mark.toLowerCase(Locale.ROOT);
        String next = open(list + "&limit=2")
                .statusCode(200)
                .body("items.name", contains(mark + " 3", mark + " 2"))
                .extract()
                .path("next");
        open(list + "&limit=2&cursor=" + next)
                .body("items.name", contains(mark + " 1"))
                .body("next", nullValue());
        String second = open(list + "&priority=2")
                .body("items.name", contains(mark + " 2"))
                .extract()
                .path("items[0].id");
        as(Role.JOURNEY_MANAGER).delete(PERSONAS + "/" + second).then().statusCode(200);
        open(list + "&state=archived").body("items.id", contains(second));
        open(list + "&state=active").body("items.id", not(hasItem(second)));
    }

    @Test
    void aPersonaOnAPublishedMapIsNotArchivedAndTheMapsTheCallerKnowsAreNamed() {
        String anna = created(ANNA);
        DrawnMap shared = DrawnMap.shared();
        DrawnMap secret = DrawnMap.ofVisibility("private");
        publishWith(anna, shared);
        publishWith(anna, secret);

        as("somebody", Role.JOURNEY_MANAGER)
                .delete(PERSONAS + "/" + anna)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:persona-in-use"))
                .body("detail", containsString("Buying a camera (" + shared.id() + "), 1 you cannot see"))
                .body("detail", not(containsString(secret.id().toString())));
        patch(anna, "{\"state\": \"archived\"}")
                .statusCode(409)
                .body("detail", containsString(secret.id().toString()));
        patchMap(shared, "{\"state\": \"in-review\"}");
        patchMap(secret, "{\"state\": \"in-review\"}");
        as(Role.JOURNEY_MANAGER).delete(PERSONAS + "/" + anna).then().statusCode(200);

        as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body("{\"state\": \"published\"}")
                .patch(shared.path())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:persona-archived"));
    }

    private static void publishWith(String persona, DrawnMap map) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{}")
                .put(map.path() + "/personas/" + persona)
                .then()
                .statusCode(200);
        patchMap(map, "{\"state\": \"in-review\"}");
        patchMap(map, "{\"state\": \"published\"}");
    }

    private static void patchMap(DrawnMap map, String body) {
        as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(map.path())
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.png",
                "https://",
                "https:///a.png",
                "https://user@example.org/a.png",
                "https://example.org/a b.png",
                "https://example.org/<script>",
                "javascript:alert(1)",
                "//example.org/a.png"
            })
    void aPictureIsAnHttpsAddressWithAHostAndNoUser(String picture) {
        create("{\"name\": \"Anna\", \"picture\": \"%s\"}".formatted(picture))
                .statusCode(400)
                .body("violations.field", contains("picture"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"name\": \" \"}",
                "{\"name\": {\"$gt\": \"\"}}",
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": \"Anna\", \"priority\": 6}",
                "{\"name\": \"Anna\", \"priority\": \"1\"}",
                "{\"name\": \"Anna\", \"unknown\": 1}",
                "{\"name\": \"Anna\", \"name\": \"Berta\"}",
                "{\"name\": \"Anna\", \"wants\": [\"same\", \"same\"]}",
                "{\"name\": \"Anna\", \"wants\": [null]}",
                "{\"name\": \"Anna\", \"state\": \"archived\"}",
                "{\"name\": \"Anna\", \"demographics\": {\"ageFrom\": 40, \"ageTo\": 30}}",
                "{\"name\": \"Anna\", \"needs\": [{\"id\": \"01990a3c-0000-7000-8000-000000000031\", \"text\": \"x\"}]}"
            })
    void whatIsNoPersonaIsRefusedAndNothingIsStored(String body) {
        String newest = open("?limit=1").extract().path("items[0].id");

        create(body).statusCode(400).contentType("application/problem+json");

        open("?limit=1").body("items[0].id", equalTo(newest));
    }

    @Test
    void textsHaveAMaximum() {
        create("{\"name\": \"%s\"}".formatted("n".repeat(201))).statusCode(400);
        create("{\"name\": \"Anna\", \"picture\": \"https://example.org/%s\"}".formatted("p".repeat(2_000)))
                .statusCode(400);
        create("{\"name\": \"<script>'; drop table\", \"hates\": [\"%s\"]}".formatted("ß".repeat(2_000)))
                .statusCode(201)
                .body("name", equalTo("<script>'; drop table"));
    }

    @Test
    void whoPatchesWhatIsNotTheirsToChangeIsRefused() {
        patch(created(ANNA), "{\"revision\": 7}").statusCode(400).body("violations.field", contains("revision"));
        patch(UUID.randomUUID().toString(), "{\"priority\": 1}").statusCode(404);
    }

    @Test
    void thePersonasStartOverToTheSame() {
        created(ANNA);

        replays.changeNothing("personas", "personas");
    }
}
