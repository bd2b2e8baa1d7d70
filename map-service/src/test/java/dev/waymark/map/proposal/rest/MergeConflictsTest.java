package dev.waymark.map.proposal.rest;

import static dev.waymark.map.proposal.rest.DraftedProposal.post;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.map.ProposalId;
import dev.waymark.eventstore.EventLog;
import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.AtOnce;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map and a proposal both changed what customers think at Delivery. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MergeConflictsTest {
    @Inject
    EventLog log;

    private DrawnMap map = DrawnMap.NONE;
    private DraftedProposal proposal = new DraftedProposal("", DrawnMap.NONE);
    private String conflict = "";

    @BeforeEach
    void bothChangeTheThought() {
        map = DrawnMap.shared();
        proposal = DraftedProposal.of(map).submittedThinking("Which shop?");
        proposal.mapChanges(map.delivery().toString(), "{\"customerThought\": \"Which day?\"}");
        conflict = "touchpoint/%s/customerThought".formatted(map.delivery());
    }

    private String resolving(long mapRevision, String how) {
        return """
                {"mapRevision": %d, "resolutions": [{"conflict": "%s", %s}]}""".formatted(mapRevision, conflict, how);
    }

    private String thought() {
        return map.now().getString("stages[0].touchpoints[1].customerThought");
    }

    @Test
    void theConflictIsShownWithWhatEachSideSays() {
        proposal.get("/conflicts")
                .statusCode(200)
                .body("mapRevision", equalTo(6))
                .body("conflicts", hasSize(1))
                .body("conflicts[0].id", equalTo(conflict))
                .body("conflicts[0].element", equalTo("touchpoint"))
                .body("conflicts[0].name", equalTo("Delivery"))
                .body("conflicts[0].base", equalTo("<script>Where & when?</script>"))
                .body("conflicts[0].theirs", equalTo("Which day?"))
                .body("conflicts[0].mine", equalTo("Which shop?"));
    }

    @Test
    void undecidedItStopsTheMergeAndNothingChanges() {
        proposal.tell(Role.JOURNEY_MANAGER, "/merge", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:merge-conflicts"))
                .body("violations.field", contains(conflict));
        proposal.get("").body("state", equalTo("submitted"));
        assertThat(map.now().getInt("revision")).isEqualTo(6);
    }

    @Test
    void itIsDecidedForTheProposalForTheMapOrInOtherWords() {
        proposal.tell(Role.JOURNEY_MANAGER, "/merge", resolving(6, "\"take\": \"mine\""))
                .statusCode(200)
                .body("decision.revision", equalTo(7));
        assertThat(thought()).isEqualTo("Which shop?");

        bothChangeTheThought();
        proposal.tell(Role.JOURNEY_MANAGER, "/merge", resolving(6, "\"text\": \" Which day at which shop? \""))
                .statusCode(200);
        assertThat(thought()).isEqualTo("Which day at which shop?");

        bothChangeTheThought();
        proposal.tell(Role.JOURNEY_MANAGER, "/merge", resolving(6, "\"take\": \"theirs\""))
                .statusCode(200)
                .body("state", equalTo("merged"))
                .body("decision.revision", equalTo(6));
        assertThat(thought()).isEqualTo("Which day?");
        assertThat(map.now().getInt("revision")).isEqualTo(6);
    }

    @Test
    void whatHasChangedSinceItWasSeenIsDecidedAnew() {
        proposal.mapChanges(map.delivery().toString(), "{\"customerThought\": \"Which hour?\"}");

        proposal.tell(Role.JOURNEY_MANAGER, "/merge", resolving(6, "\"take\": \"mine\""))
                .statusCode(409)
                .body("violations.field", contains(conflict));
        proposal.tell(Role.JOURNEY_MANAGER, "/merge", resolving(7, "\"take\": \"mine\""))
                .statusCode(200);
        assertThat(thought()).isEqualTo("Which shop?");
    }

    @Test
    void whatTheProposalRemovesAndTheMapFilledIsAConflict() {
        map = DrawnMap.shared();
        proposal = DraftedProposal.of(map);
        String stage = map.now().getString("stages[0].id");
        proposal.patch(as(Role.CONTRIBUTOR), """
                {"stages": [{"id": "%s", "name": "Purchase", "touchpoints": [{"id": "%s", "name": "Delivery"}]}]}""".formatted(stage, map.delivery()))
                .statusCode(200);
        proposal.tell(Role.CONTRIBUTOR, "/submission", "").statusCode(200);
        String ordering = map.path() + "/touchpoints/" + map.ordering();
        post(as(Role.JOURNEY_MANAGER), ordering + "/pain-points", "{\"text\": \"Slow\"}")
                .statusCode(201);
        post(as(Role.JOURNEY_MANAGER), ordering + "/delights", "{\"text\": \"Short\"}")
                .statusCode(201);
        conflict = "touchpoint/%s/existence".formatted(map.ordering());

        proposal.get("/conflicts")
                .body("conflicts.id", contains(conflict))
                .body("conflicts[0].theirs.painPoints.text", contains("Forced registration", "Slow"))
                .body("conflicts[0].mine", nullValue());
        proposal.tell(Role.JOURNEY_MANAGER, "/merge", resolving(7, "\"text\": \"Gone\""))
                .statusCode(400);
        proposal.tell(Role.JOURNEY_MANAGER, "/merge", resolving(7, "\"take\": \"mine\""))
                .statusCode(200);
        assertThat(map.now().getList("stages[0].touchpoints.name")).containsExactly("Delivery");
    }

    @Test
    void whatTheMapRemovedComesBackWithItsIdWhenTheProposalIsTaken() {
        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + "/touchpoints/" + map.delivery())
                .then()
                .statusCode(200);
        conflict = "touchpoint/%s/existence".formatted(map.delivery());

        proposal.tell(Role.JOURNEY_MANAGER, "/merge", resolving(7, "\"take\": \"mine\""))
                .statusCode(200);
        assertThat(map.now().getList("stages[0].touchpoints.id"))
                .containsExactly(map.ordering().toString(), map.delivery().toString());
        assertThat(thought()).isEqualTo("Which shop?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resolutions\": [{\"conflict\": \"CONFLICT\", \"take\": \"mine\"}]}",
                "{\"mapRevision\": 99, \"resolutions\": [{\"conflict\": \"CONFLICT\", \"take\": \"mine\"}]}",
                "{\"mapRevision\": 6, \"resolutions\": [{\"conflict\": \"CONFLICT\"}]}",
                "{\"mapRevision\": 6, \"resolutions\": [{\"conflict\": \"CONFLICT\", \"take\": \"mine\", \"text\": \"A\"}]}",
                "{\"mapRevision\": 6, \"resolutions\": [{\"conflict\": \"CONFLICT\", \"take\": \"yours\"}]}",
                "{\"mapRevision\": 6, \"resolutions\": [{\"conflict\": \"CONFLICT\", \"text\": \" \"}]}",
                "{\"mapRevision\": 6, \"resolutions\": [{\"conflict\": \"CONFLICT\", \"text\": \"\\u0000\"}]}",
                "{\"mapRevision\": 6, \"resolutions\": [{\"conflict\": \"map/1/name\", \"take\": \"mine\"}]}",
                "{\"mapRevision\": 6, \"resolutions\": [null]}",
                "{\"mapRevision\": 6, \"resolutions\": {\"$gt\": \"\"}}",
                "{\"mapRevision\": 6, \"resolutions\": [{\"conflict\": \"CONFLICT\", \"take\": \"mine\"},"
                        + " {\"conflict\": \"CONFLICT\", \"take\": \"mine\"}]}"
            })
    void aBadResolutionIsRefusedAndNothingChanges(String body) {
        proposal.tell(Role.JOURNEY_MANAGER, "/merge", body.replace("CONFLICT", conflict))
                .statusCode(400)
                .contentType("application/problem+json");
        proposal.get("").body("state", equalTo("submitted"));
        assertThat(map.now().getInt("revision")).isEqualTo(6);
    }

    @Test
    void ofManyWhoMergeAtOnceWhileTheMapChangesOneDoesAndNoChangeIsLost() throws Exception {
        String merge = resolving(6, "\"take\": \"mine\"");
        List<Callable<Integer>> all = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> i % 2 == 0
                        ? () -> post(as("admin " + i, Role.ADMIN), proposal.path() + "/merge", merge)
                                .extract()
                                .statusCode()
                        : () -> as("admin " + i, Role.ADMIN)
                                .contentType(DraftedProposal.MERGE_PATCH)
                                .body("{\"%s\": \"by %d\"}".formatted(lane(i), i))
                                .patch(map.path() + "/touchpoints/" + map.ordering())
                                .statusCode())
                .toList();
        List<Integer> statuses = AtOnce.call(all);

        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses.stream().filter(it -> it == 200)).hasSize(5);
        JsonPath now = map.now();
        assertThat(now.getInt("revision")).isEqualTo(11);
        assertThat(now.getString("stages[0].touchpoints[1].customerThought")).isEqualTo("Which shop?");
        for (int i = 1; i < 8; i += 2) {
            assertThat(now.getString("stages[0].touchpoints[0]." + lane(i))).isEqualTo("by " + i);
        }
    }

    private static String lane(int i) {
        return List.of("channel", "frontstage", "backstage", "systems").get(i / 2);
    }

    @Test
    void theMapAndTheProposalAreMergedInOneCommit() {
        proposal.tell(Role.JOURNEY_MANAGER, "/merge", resolving(6, "\"take\": \"mine\""))
                .statusCode(200);

        String ofMap =
                as(Role.VIEWER).get(map.path() + "/audit?limit=1").jsonPath().getString("items[0].commit");
        String ofProposal = log.audit(ProposalId.fromString(proposal.id()).toString(), 0, 10)
                .getLast()
                .commitId()
                .toString();
        assertThat(ofMap).isEqualTo(ofProposal);
    }
}
