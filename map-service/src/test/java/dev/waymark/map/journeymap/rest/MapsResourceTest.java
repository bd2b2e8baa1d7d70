package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MapsResourceTest {
    @Test
    void aDrawnMapIsAnsweredAtRevisionOne() {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "Buying a camera", "kind": "as-is"}""")
                .post("/api/v1/maps")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("name", equalTo("Buying a camera"))
                .body("kind", equalTo("as-is"))
                .body("state", equalTo("draft"))
                .body("visibility", equalTo("viewable"))
                .body("revision", equalTo(1))
                .body("owner", equalTo(Tokens.subject(Role.JOURNEY_MANAGER).toString()))
                .body("stakeholders[0].role", equalTo("owner"))
                .body("alignment.stakeholders", equalTo(1));
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        given().get("/api/v1/maps")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:waymark:problem:unauthenticated"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "A", "kind": "as-is", "colour": "red"}""")
                .post("/api/v1/maps")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("colour"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"name\": \"A\"",
                "{\"kind\": \"as-is\"}",
                "{\"name\": \"  \", \"kind\": \"as-is\"}",
                "{\"name\": 7, \"kind\": \"as-is\"}",
                "{\"name\": {\"$gt\": \"\"}, \"kind\": \"as-is\"}",
                "{\"name\": \"A\\u0000\", \"kind\": \"as-is\"}",
                "{\"name\": \"A\", \"name\": \"B\", \"kind\": \"as-is\"}",
                "{\"name\": \"A\", \"kind\": \"sideways\"}",
                "{\"name\": \"A\", \"kind\": 0}"
            })
    void whatIsNoMapIsRefused(String body) {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/maps")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(equalTo("")));
    }

    @Test
    void aNameHasAtMostTwoHundredCharacters() {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "%s", "kind": "as-is"}""".formatted("x".repeat(201)))
                .post("/api/v1/maps")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table maps; --", "<script>alert(1)</script>", "{$ne: null}", "ẞ 🛒 \u202e\u202d"})
    void aNameIsTextWhateverItLooksLike(String name) {
        SampleMap map = SampleMap.drawn(name, "viewable");

        as(Role.VIEWER).get(map.path()).then().statusCode(200).body("name", equalTo(name));
        as(Role.VIEWER)
                .queryParam("text", name)
                .get("/api/v1/maps")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(map.id()));
    }

    @Test
    void mapsAreFoundByStateOwnerAndPartOfTheName() {
        SampleMap map = SampleMap.drawn("Renting a Boat", "viewable");
        map.patch("", "{\"state\": \"in-review\"}").then().statusCode(200);

        as(Role.VIEWER)
                .get("/api/v1/maps?text=BOAT&state=in-review&owner=" + Tokens.subject(Role.JOURNEY_MANAGER))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(map.id())))
                .body("items[0].ownerName", equalTo("Journey-manager"));
        as(Role.VIEWER)
                .get("/api/v1/maps?text=boat&state=draft")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(Role.VIEWER)
                .get("/api/v1/maps?text=boat&owner=" + Tokens.subject(Role.VIEWER))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aListIsReadPageByPage() {
        String name = "Paged journey";
        for (int i = 0; i < 3; i++) {
            SampleMap.drawn(name, "viewable");
        }

        String next = as(Role.VIEWER)
                .get("/api/v1/maps?limit=2&text=" + name)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        as(Role.VIEWER)
                .queryParam("cursor", next)
                .get("/api/v1/maps?limit=2&text=" + name)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "cursor=x", "state=lost"})
    void whatCannotBeListedIsRefused(String query) {
        as(Role.VIEWER).get("/api/v1/maps?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void noNameHasControlCharactersToLookFor() {
        as(Role.VIEWER)
                .queryParam("text", "a\0b")
                .get("/api/v1/maps")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01990a3c-0000-7000-8000-000000000001", "nonsense", "%7B%22$gt%22:%22%22%7D"})
    void aMapNobodyDrewIsNotFound(String id) {
        as(Role.ADMIN).get("/api/v1/maps/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aMergePatchChangesWhatItNamesAndNothingElse() {
        SampleMap map = SampleMap.drawn();

        map.patch("", """
                        {"name": " Buying a lens ", "goal": {"statement": "Fewer calls", "measures": "Calls a week"}}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Buying a lens"))
                .body("visibility", equalTo("viewable"))
                .body("goal.measures", equalTo("Calls a week"));
        map.patch("", """
                        {"goal": {"measures": null, "scope": "Phone"}}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("goal.statement", equalTo("Fewer calls"))
                .body("goal.measures", nullValue())
                .body("goal.scope", equalTo("Phone"));
        map.patch("", "{\"goal\": null}").then().statusCode(200).body("goal", nullValue());
    }

    @Test
    void aPatchThatChangesNothingMakesNoRevision() {
        SampleMap map = SampleMap.drawn();

        map.patch("", "{\"name\": \"Buying a camera\"}").then().statusCode(200).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"x\"",
                "{\"name\": null}",
                "{\"name\": 7}",
                "{\"state\": \"lost\"}",
                "{\"owner\": \"x\"}",
                "{\"goal\": {\"statement\": \"\"}}",
                "{\"goal\": {\"colour\": \"red\"}}"
            })
    void aPatchThatMakesNoMapIsRefused(String body) {
        SampleMap map = SampleMap.drawn();

        map.patch("", body).then().statusCode(400).contentType("application/problem+json");

        as(Role.VIEWER).get(map.path()).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void whatIsWrongInAPatchIsNamedByItsPath() {
        SampleMap.drawn()
                .patch("", "{\"goal\": {\"statement\": \"\"}}")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("goal.statement"));
    }

    @Test
    void aDraftIsNotPublishedUnreviewed() {
        SampleMap.drawn()
                .patch("", "{\"state\": \"published\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:state-not-reachable"));
    }

    @Test
    void aStaleWriterIsToldTheCurrentRevision() {
        SampleMap map = SampleMap.drawn();
        map.patch("", "{\"name\": \"Second\"}").then().statusCode(200);

        as(Role.JOURNEY_MANAGER)
                .contentType(SampleMap.MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"Third\"}")
                .patch(map.path())
                .then()
                .statusCode(412)
                .body("currentRevision", equalTo(2));
        as(Role.VIEWER).get(map.path()).then().body("name", equalTo("Second"));
    }

    @Test
    void whatIsNoRevisionIsNoCondition() {
        as(Role.JOURNEY_MANAGER)
                .contentType(SampleMap.MERGE_PATCH)
                .header("If-Match", "yesterday")
                .body("{\"name\": \"Third\"}")
                .patch(SampleMap.drawn().path())
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("If-Match"));
    }

    @Test
    void nobodyListsWhatIsPrivateToOthers() {
        SampleMap map = SampleMap.drawn("Secret journey", "private");

        as(Role.ANALYST)
                .get("/api/v1/maps?text=secret journey")
                .then()
                .statusCode(200)
                .body("items.id", everyItem(not(equalTo(map.id()))));
        as(Role.JOURNEY_MANAGER).get("/api/v1/maps?text=secret journey").then().body("items.id", hasItem(map.id()));
        as(Role.ADMIN).get("/api/v1/maps?text=secret journey").then().body("items.id", hasItem(map.id()));
    }
}
