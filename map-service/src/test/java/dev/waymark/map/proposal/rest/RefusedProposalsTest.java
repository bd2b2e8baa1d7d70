package dev.waymark.map.proposal.rest;

import static dev.waymark.map.proposal.rest.DraftedProposal.post;
import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, with nothing stored. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class RefusedProposalsTest {
    @Test
    void aStaleEditOrDecisionIsRefused() {
        DraftedProposal proposal = DraftedProposal.of(DrawnMap.shared()).submittedThinking("Which shop?");

        proposal.patch(as(Role.CONTRIBUTOR).header("If-Match", "\"1\""), "{\"name\": \"X\"}")
                .statusCode(412)
                .body("currentRevision", equalTo(3));
        post(as(Role.JOURNEY_MANAGER).header("If-Match", "\"2\""), proposal.path() + "/merge", "{}")
                .statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"title\": \"A\"}",
                "{\"title\": \" \", \"reason\": \"B\"}",
                "{\"title\": \"A\\u0000\", \"reason\": \"B\"}",
                "{\"title\": {\"$gt\": \"\"}, \"reason\": \"B\"}",
                "{\"title\": \"A\", \"reason\": \"B\", \"base\": 0}",
                "{\"title\": \"A\", \"reason\": \"B\", \"base\": 6}",
                "{\"title\": \"A\", \"reason\": \"B\", \"state\": \"merged\"}"
            })
    void aBadDraftIsRefusedAndNothingIsStored(String body) {
        DrawnMap map = DrawnMap.shared();

        as(Role.CONTRIBUTOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post(map.path() + "/proposals")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as(Role.VIEWER).get(map.path() + "/proposals").then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"name\": \"\"}",
                "{\"state\": \"in-review\"}",
                "{\"visibility\": \"private\"}",
                "{\"owner\": \"01990a3c-0000-7000-8000-0000000000b1\"}",
                "{\"stages\": [{\"id\": \"01990a3c-0000-7000-8000-0000000000b1\", \"name\": \"A\"}]}",
                "{\"stages\": [{\"name\": \"A\", \"opens\": \"01990a3c-0000-7000-8000-0000000000b1\"}]}",
                "{\"stages\": [{\"name\": \"A\", \"touchpoints\": [{\"name\": \"B\", \"feeling\": 3}]}]}"
            })
    void aBadEditIsRefusedAndNothingIsStored(String body) {
        DraftedProposal proposal = DraftedProposal.of(DrawnMap.shared());

        proposal.patch(as(Role.CONTRIBUTOR), body).statusCode(400).contentType("application/problem+json");
        proposal.get("").body("revision", equalTo(1));
    }

    @Test
    void whatNoMapCanSayIsNotProposed() {
        DraftedProposal proposal = DraftedProposal.of(DrawnMap.shared());

        proposal.patch(as(Role.CONTRIBUTOR), "{\"stages\": [{\"name\": \"Same\"}, {\"name\": \"same\"}]}")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:stage-name-taken"));
        proposal.patch(as("passer-by", Role.CONTRIBUTOR), "{\"name\": \"X\"}").statusCode(403);
        as(Role.VIEWER)
                .get(proposal.map().path() + "/proposals?state=open")
                .then()
                .body("items.id", hasItem(proposal.id()))
                .body("items.revision", not(hasItem(2)));
    }
}
