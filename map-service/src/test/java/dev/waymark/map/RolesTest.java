package dev.waymark.map;

import static dev.waymark.testkit.Role.ADMIN;
import static dev.waymark.testkit.Role.ANALYST;
import static dev.waymark.testkit.Role.CONTRIBUTOR;
import static dev.waymark.testkit.Role.JOURNEY_MANAGER;
import static dev.waymark.testkit.Role.VIEWER;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.RoleTable;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class RolesTest {
    private static final Set<Role> READERS = Set.of(VIEWER, CONTRIBUTOR, JOURNEY_MANAGER, ANALYST, ADMIN);
    private static final Set<Role> CONTRIBUTORS = Set.of(CONTRIBUTOR, JOURNEY_MANAGER, ANALYST, ADMIN);
    private static final Set<Role> MANAGERS = Set.of(JOURNEY_MANAGER, ANALYST, ADMIN);

    @Test
    void everyOperationIsOpenToItsRolesAndToNobodyElse() {
        RoleTable.holds(Map.ofEntries(
                Map.entry("drawMap", MANAGERS),
                Map.entry("importMap", MANAGERS),
                Map.entry("exportMap", READERS),
                Map.entry("tellExportLoss", READERS),
                Map.entry("openMapSchema", READERS),
                Map.entry("listMaps", READERS),
                Map.entry("openMap", READERS),
                Map.entry("changeMap", MANAGERS),
                Map.entry("addStage", MANAGERS),
                Map.entry("openStage", READERS),
                Map.entry("changeStage", MANAGERS),
                Map.entry("removeStage", MANAGERS),
                Map.entry("addTouchpoint", MANAGERS),
                Map.entry("openTouchpoint", READERS),
                Map.entry("changeTouchpoint", MANAGERS),
                Map.entry("removeTouchpoint", MANAGERS),
                Map.entry("raisePainPoint", MANAGERS),
                Map.entry("withdrawPainPoint", MANAGERS),
                Map.entry("noteDelight", MANAGERS),
                Map.entry("withdrawDelight", MANAGERS),
                Map.entry("assignStakeholder", MANAGERS),
                Map.entry("removeStakeholder", MANAGERS),
                Map.entry("acknowledgeRevision", READERS),
                Map.entry("listRevisions", READERS),
                Map.entry("openRevision", READERS),
                Map.entry("compareRevisions", READERS),
                Map.entry("auditMap", READERS),
                Map.entry("auditMapAsCsv", READERS),
                Map.entry("restoreRevision", MANAGERS),
                Map.entry("labelRevision", MANAGERS),
                Map.entry("unlabelRevision", MANAGERS),
                Map.entry("rewriteMap", MANAGERS),
                Map.entry("changePainPoint", MANAGERS),
                Map.entry("copyMap", MANAGERS),
                Map.entry("compareMaps", READERS),
                Map.entry("listNestedMaps", READERS),
                Map.entry("listPersonasOnMap", READERS),
                Map.entry("placePersona", MANAGERS),
                Map.entry("takeOffPersona", MANAGERS),
                Map.entry("setPersonaFeeling", MANAGERS),
                Map.entry("clearPersonaFeeling", MANAGERS),
                Map.entry("createPersona", MANAGERS),
                Map.entry("listPersonas", READERS),
                Map.entry("openPersona", READERS),
                Map.entry("rewritePersona", MANAGERS),
                Map.entry("changePersona", MANAGERS),
                Map.entry("archivePersona", MANAGERS),
                Map.entry("listPersonaRevisions", READERS),
                Map.entry("openPersonaRevision", READERS),
                Map.entry("compareFeelings", READERS),
                Map.entry("drawPicture", READERS),
                Map.entry("paintPicture", READERS),
                Map.entry("printPicture", READERS),
                Map.entry("changeTouchpoints", MANAGERS),
                Map.entry("draftProposal", CONTRIBUTORS),
                Map.entry("listProposals", READERS),
                Map.entry("openProposal", READERS),
                Map.entry("rewriteProposal", CONTRIBUTORS),
                Map.entry("changeProposal", CONTRIBUTORS),
                Map.entry("compareProposal", READERS),
                Map.entry("listConflicts", READERS),
                Map.entry("listProposalRevisions", READERS),
                Map.entry("submitProposal", CONTRIBUTORS),
                Map.entry("mergeProposal", MANAGERS),
                Map.entry("refuseProposal", MANAGERS),
                Map.entry("withdrawProposal", CONTRIBUTORS),
                Map.entry("openReview", MANAGERS),
                Map.entry("listReviewsOfMap", READERS),
                Map.entry("listReviews", READERS),
                Map.entry("openReviewById", READERS),
                Map.entry("closeReview", MANAGERS),
                Map.entry("startReview", MANAGERS),
                Map.entry("joinReview", MANAGERS),
                Map.entry("leaveReview", MANAGERS),
                Map.entry("noteFinding", CONTRIBUTORS),
                Map.entry("linkFinding", MANAGERS),
                Map.entry("signOffReview", READERS),
                Map.entry("openReviewCadence", READERS),
                Map.entry("setReviewCadence", MANAGERS),
                Map.entry("dropReviewCadence", MANAGERS),
                Map.entry("attachEvidence", Set.of(CONTRIBUTOR, JOURNEY_MANAGER, ANALYST, ADMIN)),
                Map.entry("listEvidence", READERS),
                Map.entry("openEvidence", READERS),
                Map.entry("changeEvidence", Set.of(CONTRIBUTOR, JOURNEY_MANAGER, ANALYST, ADMIN)),
                Map.entry("withdrawEvidence", Set.of(CONTRIBUTOR, JOURNEY_MANAGER, ANALYST, ADMIN)),
                Map.entry("alignStakeholders", READERS),
                Map.entry("listUnseenMaps", READERS),
                Map.entry("scoreEvidence", READERS),
                Map.entry("listAssumptions", READERS),
                Map.entry("recordReviewTrigger", MANAGERS),
                Map.entry("listReviewTriggers", READERS),
                Map.entry("openReviewTrigger", READERS),
                Map.entry("makeReviewFeed", READERS),
                Map.entry("listReviewFeeds", READERS),
                Map.entry("revokeReviewFeed", READERS),
                Map.entry("readReviewCalendar", READERS),
                Map.entry("planWorkshop", MANAGERS),
                Map.entry("listWorkshops", READERS),
                Map.entry("openWorkshop", READERS),
                Map.entry("replanWorkshop", MANAGERS),
                Map.entry("startWorkshop", MANAGERS),
                Map.entry("revealPerspectives", MANAGERS),
                Map.entry("cancelWorkshop", MANAGERS),
                Map.entry("closeWorkshop", MANAGERS),
                Map.entry("inviteToWorkshop", MANAGERS),
                Map.entry("withdrawInvitation", MANAGERS),
                Map.entry("answerInvitation", READERS),
                Map.entry("givePerspective", CONTRIBUTORS),
                Map.entry("withdrawPerspective", CONTRIBUTORS),
                Map.entry("listPerspectives", READERS),
                Map.entry("showParticipation", READERS),
                Map.entry("analyseGaps", READERS),
                Map.entry("answerKano", CONTRIBUTORS),
                Map.entry("analyseKano", READERS)));
    }
}
