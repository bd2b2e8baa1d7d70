package dev.waymark.map.proposal.rest;

import static dev.waymark.map.proposal.rest.DraftedProposal.post;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** From a draft to a decision. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ProposalsTest {
    @Inject
    Replays replays;

    @Test
    void aDraftSaysWhatTheMapSaidUntilItIsEditedAndTheMapStaysAsItIs() {
        DrawnMap map = DrawnMap.shared();
        DraftedProposal proposal = DraftedProposal.of(map);

        proposal.get("")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("open"))
                .body("base", equalTo(5))
                .body("title", equalTo("Parcel shops"))
                .body("writers.name", contains("Contributor"))
                .body("document.name", equalTo("Buying a camera"))
                .body("document.stages[0].touchpoints.name", contains("Ordering", "Delivery"));
        proposal.get("/difference").body("changes", empty());

        String document = proposal.get("").extract().jsonPath().prettify();
        String changed = document.substring(document.indexOf("\"document\"") + 11, document.length() - 1)
                .strip()
                .replace("\"Delivery\"", "\"Parcel shop\"");
        as(Role.CONTRIBUTOR)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(proposal.path() + "/document")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body(
                        "document.stages[0].touchpoints[1].id",
                        equalTo(map.delivery().toString()))
                .body("document.stages[0].touchpoints[1].name", equalTo("Parcel shop"));

        proposal.get("/difference")
                .body("against", equalTo("base"))
                .body("mapRevision", equalTo(5))
                .body("revision", equalTo(2))
                .body("changes", hasSize(1))
                .body("changes[0].fields[0].field", equalTo("name"))
                .body("changes[0].fields[0].words.how", contains("removed", "added"));
        assertThat(map.now().getInt("revision")).isEqualTo(5);
        assertThat(map.now().getString("stages[0].touchpoints[1].name")).isEqualTo("Delivery");
    }

    @Test
    void aProposalIsMergedOverNewerChangesInOneCommitThatSaysWhoProposedIt() {
        DrawnMap map = DrawnMap.shared();
        DraftedProposal proposal = DraftedProposal.of(map).submittedThinking("Which shop?");
        proposal.mapChanges(map.delivery().toString(), "{\"feeling\": 2}");

        proposal.get("/conflicts").body("conflicts", empty()).body("mapRevision", equalTo(6));
        proposal.get("/difference?against=map").body("changes[0].fields.field", contains("customerThought", "feeling"));
        proposal.get("/difference?against=merge")
                .body("changes", hasSize(1))
                .body("changes[0].fields.field", contains("customerThought"));
        proposal.tell(Role.JOURNEY_MANAGER, "/merge", "{}")
                .statusCode(200)
                .body("state", equalTo("merged"))
                .body("decision.revision", equalTo(7))
                .body("decision.name", equalTo("Journey-manager"));

        JsonPath merged = map.now();
        assertThat(merged.getInt("revision")).isEqualTo(7);
        assertThat(merged.getString("stages[0].touchpoints[1].customerThought")).isEqualTo("Which shop?");
        assertThat(merged.getInt("stages[0].touchpoints[1].feeling")).isEqualTo(2);
        as(Role.VIEWER)
                .get(map.path() + "/revisions?limit=1")
                .then()
                .body("items[0].occasion", equalTo("proposal:" + proposal.id()))
                .body("items[0].changes[0]", equalTo("merged the proposal “Parcel shops” of Contributor"))
                .body("items[0].changes", hasSize(2));
        as(Role.VIEWER)
                .get(map.path() + "/audit?limit=2")
                .then()
                .body("items.event", contains("map.TouchpointChanged", "map.ProposalAccepted"))
                .body("items.actorName", contains("Journey-manager", "Journey-manager"));
        proposal.get("/revisions")
                .body("items.revision", contains(4, 3, 2, 1))
                .body(
                        "items.changes.flatten()",
                        contains(
                                "merged it: revision 7 of the map says it",
                                "asked for a decision",
                                "changed the customer thought of Delivery from “<script>Where & when?</script>” to “Which shop?”",
                                "drafted it from revision 5 of the map"))
                .body("items.actorName", contains("Journey-manager", "Contributor", "Contributor", "Contributor"));
        replays.changeNothing("proposals", "proposals");
    }

    @Test
    void fourEyesSeeItBeforeItIsMerged() {
        DrawnMap map = DrawnMap.shared();
        DraftedProposal proposal = DraftedProposal.by(as(Role.JOURNEY_MANAGER), map);
        proposal.thinking(as(Role.ADMIN), "Which shop?").statusCode(200).body("writers", hasSize(2));
        proposal.tell(Role.JOURNEY_MANAGER, "/submission", "").statusCode(200);

        for (Role writer : new Role[] {Role.JOURNEY_MANAGER, Role.ADMIN}) {
            proposal.tell(writer, "/merge", "{}")
                    .statusCode(403)
                    .body("type", equalTo("urn:waymark:problem:own-proposal"));
        }
        post(as("other manager", Role.JOURNEY_MANAGER), proposal.path() + "/merge", "{}")
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:map-not-shared"));
        assertThat(map.now().getInt("revision")).isEqualTo(5);
        post(as("other admin", Role.ADMIN), proposal.path() + "/merge", "{}").statusCode(200);
        assertThat(map.now().getInt("revision")).isEqualTo(6);
    }

    @Test
    void anEditTakesTheSubmissionBackAndNothingHappensAfterADecision() {
        DrawnMap map = DrawnMap.shared();
        DraftedProposal proposal = DraftedProposal.of(map);
        proposal.tell(Role.CONTRIBUTOR, "/submission", "")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:proposal-empty"));
        proposal.submittedThinking("Which shop?");
        proposal.thinking(as(Role.CONTRIBUTOR), "Which one?").body("state", equalTo("open"));
        proposal.tell(Role.JOURNEY_MANAGER, "/merge", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:proposal-not-submitted"));
        post(as("passer-by", Role.CONTRIBUTOR), proposal.path() + "/submission", "")
                .statusCode(403);
        post(as("passer-by", Role.CONTRIBUTOR), proposal.path() + "/withdrawal", "")
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:not-the-author"));
        proposal.tell(Role.CONTRIBUTOR, "/submission", "").statusCode(200);
        proposal.tell(Role.JOURNEY_MANAGER, "/refusal", "{\"reason\": \" \"}").statusCode(400);
        proposal.tell(Role.JOURNEY_MANAGER, "/refusal", "{\"reason\": \"Has a map of its own\"}")
                .statusCode(200)
                .body("state", equalTo("refused"))
                .body("decision.reason", equalTo("Has a map of its own"))
                .body("decision.revision", nullValue());
        for (String decision : new String[] {"/merge", "/submission", "/withdrawal"}) {
            proposal.tell(Role.ADMIN, decision, decision.equals("/merge") ? "{}" : "")
                    .statusCode(409)
                    .body("type", equalTo("urn:waymark:problem:proposal-decided"));
        }
        assertThat(map.now().getInt("revision")).isEqualTo(5);
    }

    @Test
    void proposalsAreFoundByMapAndState() {
        DrawnMap map = DrawnMap.shared();
        DraftedProposal open = DraftedProposal.of(map);
        DraftedProposal submitted = DraftedProposal.of(map).submittedThinking("Which shop?");
        DraftedProposal withdrawn = DraftedProposal.of(map);
        withdrawn.tell(Role.CONTRIBUTOR, "/withdrawal", "").statusCode(200).body("state", equalTo("withdrawn"));
        DraftedProposal.of(DrawnMap.shared());

        String list = map.path() + "/proposals";
        as(Role.VIEWER).get(list).then().body("items.id", contains(withdrawn.id(), submitted.id(), open.id()));
        as(Role.VIEWER).get(list + "?state=submitted").then().body("items.id", contains(submitted.id()));
        String next = as(Role.VIEWER).get(list + "?limit=2").then().extract().path("next");
        as(Role.VIEWER).get(list + "?limit=2&cursor=" + next).then().body("items.id", contains(open.id()));
        as(Role.VIEWER).get(list + "?state=lost").then().statusCode(400);
    }

    @Test
    void aPrivateMapsProposalsAreThereForItsStakeholdersOnly() {
        DrawnMap map = DrawnMap.ofVisibility("private");
        DraftedProposal proposal = DraftedProposal.by(as(Role.JOURNEY_MANAGER), map);

        as(Role.VIEWER).get(map.path() + "/proposals").then().statusCode(404);
        for (String below : new String[] {"", "/difference", "/conflicts", "/revisions"}) {
            proposal.get(below).statusCode(404);
        }
        proposal.tell(Role.CONTRIBUTOR, "/submission", "").statusCode(404);
        proposal.tell(Role.CONTRIBUTOR, "/withdrawal", "").statusCode(404);
        post(as("stranger", Role.JOURNEY_MANAGER), proposal.path() + "/merge", "{}")
                .statusCode(404);
        post(as("stranger", Role.JOURNEY_MANAGER), proposal.path() + "/refusal", "{\"reason\": \"No\"}")
                .statusCode(404);
        proposal.patch(as(Role.CONTRIBUTOR), "{\"name\": \"X\"}").statusCode(404);
        post(as(Role.CONTRIBUTOR), map.path() + "/proposals", "{\"title\": \"A\", \"reason\": \"B\"}")
                .statusCode(404);
    }

    @Test
    void anArchivedMapTakesNoProposals() {
        DrawnMap map = DrawnMap.shared();
        DraftedProposal open = DraftedProposal.of(map);
        DraftedProposal submitted = DraftedProposal.of(map).submittedThinking("Which shop?");
        as(Role.JOURNEY_MANAGER)
                .contentType(DraftedProposal.MERGE_PATCH)
                .body("{\"state\": \"archived\"}")
                .patch(map.path())
                .then()
                .statusCode(200);

        post(as(Role.CONTRIBUTOR), map.path() + "/proposals", "{\"title\": \"A\", \"reason\": \"B\"}")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:map-archived"));
        open.patch(as(Role.CONTRIBUTOR), "{\"name\": \"X\"}").statusCode(409);
        submitted
                .tell(Role.JOURNEY_MANAGER, "/merge", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:map-archived"));
        submitted.get("").body("state", equalTo("submitted"));
        submitted
                .tell(Role.JOURNEY_MANAGER, "/refusal", "{\"reason\": \"Archived\"}")
                .statusCode(200);
    }
}
