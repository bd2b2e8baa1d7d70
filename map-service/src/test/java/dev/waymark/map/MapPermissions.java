package dev.waymark.map;

import static dev.waymark.map.Right.CHANGE;
import static dev.waymark.map.Right.CONTRIBUTE;
import static dev.waymark.map.Right.MANAGE;
import static dev.waymark.map.Right.READ;
import static dev.waymark.map.Right.READ_ELSE_UNKNOWN;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each operation needs the caller to be allowed on the map it is about. Placeholders in bodies are filled as those
 * in paths are.
 */
final class MapPermissions {
    /**
     * An operation on a map.
     *
     * @param only the problem that tells a viewer of the map whom else it is for, if there is such a rule
     */
    record Row(
            String operation,
            Right right,
            @Nullable String body,
            @Nullable String only) {}

    /** Those that are about no map, or about all that the caller may know of. */
    static final Set<String> OF_NO_MAP = Set.of(
            "drawMap",
            "importMap",
            "openMapSchema",
            "listMaps",
            "createPersona",
            "listPersonas",
            "openPersona",
            "rewritePersona",
            "changePersona",
            "archivePersona",
            "listPersonaRevisions",
            "openPersonaRevision",
            "listReviews",
            "listReviewTriggers",
            "makeReviewFeed",
            "listReviewFeeds",
            "revokeReviewFeed",
            "readReviewCalendar",
            "listWorkshops",
            "listUnseenMaps",
            "listInsights",
            "readInsightDigest",
            "openInsightSubscription",
            "unsubscribeFromInsights");

    /** In an order in which none takes away what a later one is about. */
    static final List<Row> ROWS = Stream.of(
                    maps(), touchpoints(), evidence(), reviews(), proposals(), workshops(), insights(), rewriting())
            .flatMap(List::stream)
            .toList();

    private MapPermissions() {}

    private static List<Row> maps() {
        return List.of(
                row("openMap", READ),
                row("exportMap", READ),
                row("tellExportLoss", READ),
                row("listNestedMaps", READ),
                row("compareMaps", READ),
                row("copyMap", READ, "{\"name\": \"Another\"}"),
                row("listPersonasOnMap", READ),
                row("listRevisions", READ),
                row("openRevision", READ),
                row("compareRevisions", READ),
                row("auditMap", READ),
                row("auditMapAsCsv", READ),
                row("drawPicture", READ),
                row("paintPicture", READ),
                row("printPicture", READ),
                row("compareFeelings", READ),
                row("alignStakeholders", READ),
                row("acknowledgeRevision", READ, "{\"revision\": 1}"),
                row("assignStakeholder", MANAGE, "{\"name\": \"Mara\", \"role\": \"viewer\"}"),
                row("removeStakeholder", MANAGE),
                row("labelRevision", CHANGE, "{\"label\": \"Q3\"}"),
                row("unlabelRevision", CHANGE));
    }

    private static List<Row> touchpoints() {
        return List.of(
                row("openStage", READ),
                row("addStage", CHANGE, "{\"name\": \"{name}\"}"),
                row("changeStage", CHANGE, "{\"name\": \"Use\"}"),
                row("removeStage", CHANGE),
                row("openTouchpoint", READ),
                row("addTouchpoint", CHANGE, "{\"stage\": \"{stage}\", \"name\": \"Ordering\"}"),
                row("changeTouchpoint", CHANGE, "{\"name\": \"Ordering\"}"),
                row("changeTouchpoints", CHANGE, "{\"touchpoints\": [\"{touchpoint}\"], \"change\": {}}"),
                row("removeTouchpoint", CHANGE),
                row("raisePainPoint", CHANGE, "{\"text\": \"Forced registration\"}"),
                row("changePainPoint", CHANGE, "{\"severity\": 4}"),
                row("withdrawPainPoint", CHANGE),
                row("noteDelight", CHANGE, "{\"text\": \"One click\"}"),
                row("withdrawDelight", CHANGE),
                row("placePersona", CHANGE, "{}"),
                row("takeOffPersona", CHANGE),
                row("setPersonaFeeling", CHANGE, "{\"feeling\": 1}"),
                row("clearPersonaFeeling", CHANGE));
    }

    /** Who attached it changes and withdraws it too: here the owner. */
    private static List<Row> evidence() {
        return List.of(
                row("listEvidence", READ),
                row("openEvidence", READ),
                row("scoreEvidence", READ),
                row("listAssumptions", READ),
                row("attachEvidence", CONTRIBUTE, """
                        {"about": {"kind": "goal"}, "kind": "observation", "statement": "They ask",
                         "collectedOn": "2026-01-05"}"""),
                row("changeEvidence", CHANGE, "{\"statement\": \"They ask twice\"}"),
                row("withdrawEvidence", CHANGE));
    }

    /** Everybody who reads a map may ask for another look at it; participants conduct it, as do who may change the map. */
    private static List<Row> reviews() {
        return List.of(
                row("openReview", READ, "{\"reason\": \"Spring models\", \"due\": \"2199-01-01\"}"),
                row("listReviewsOfMap", READ),
                row("recordReviewTrigger", READ, """
                        {"trigger": "season", "reason": "Winter", "maps": ["{map}"], "due": "2199-01-01"}"""),
                row("openReviewTrigger", READ_ELSE_UNKNOWN),
                row("openReviewById", READ),
                row("startReview", CHANGE, "{}"),
                row("joinReview", CHANGE, "{\"name\": \"Mara\"}"),
                row("leaveReview", CHANGE),
                own("noteFinding", READ, "{\"kind\": \"map-change\", \"text\": \"Chat\"}", "not-a-participant"),
                row("linkFinding", CHANGE, "{\"revision\": 1}"),
                row("closeReview", CHANGE, "{\"outcome\": \"confirmed\"}"),
                own("signOffReview", READ, "{}", "not-a-participant"),
                row("openReviewCadence", READ),
                row("setReviewCadence", CHANGE, """
                        {"rule": "FREQ=MONTHLY", "start": "2190-01-15T09:00:00", "zone": "UTC"}"""),
                row("dropReviewCadence", CHANGE));
    }

    /** Everybody who reads a map may propose; its author, here the owner, writes on it, as do who may change the map. */
    private static List<Row> proposals() {
        return List.of(
                row("draftProposal", READ, "{\"title\": \"Parcel shops\", \"reason\": \"Half of all\"}"),
                row("listProposals", READ),
                row("openProposal", READ),
                row("compareProposal", READ),
                row("listConflicts", READ),
                row("listProposalRevisions", READ),
                row("rewriteProposal", CHANGE, document("Otherwise")),
                row("changeProposal", CHANGE, "{\"name\": \"Still otherwise\"}"),
                row("submitProposal", CHANGE),
                own("withdrawProposal", READ, null, "not-the-author"),
                row("mergeProposal", CHANGE, "{}"),
                row("refuseProposal", CHANGE, "{\"reason\": \"They have a map of their own\"}"));
    }

    /** Everybody who reads a map may plan a workshop on it, which its facilitator leads: here the owner. */
    private static List<Row> workshops() {
        String led = "not-the-facilitator";
        return List.of(
                row("planWorkshop", READ, """
                        {"map": "{map}", "title": "Delivery",
                         "time": {"start": "2199-01-01T09:00:00", "minutes": 60, "zone": "UTC"}}"""),
                row("openWorkshop", READ),
                own("replanWorkshop", READ, "{\"title\": \"Delivery again\"}", led),
                own("inviteToWorkshop", READ, "{\"name\": \"Mara\"}", led),
                own("withdrawInvitation", READ, null, led),
                own("answerInvitation", READ, "{\"accepted\": true}", "not-invited"),
                own("startWorkshop", READ, null, led),
                row("givePerspective", READ, "{\"feeling\": 1}"),
                row("withdrawPerspective", READ),
                row("listPerspectives", READ),
                own("showParticipation", READ, null, led),
                row("answerKano", READ, "{\"functional\": \"like\", \"dysfunctional\": \"dislike\"}"),
                row("analyseKano", READ),
                row("analyseGaps", READ),
                own("revealPerspectives", READ, null, led),
                own("closeWorkshop", READ, "{\"decisions\": []}", led),
                own("cancelWorkshop", READ, "{}", led));
    }

    /** An insight tells what its map says; it is its author's, here the owner. */
    private static List<Row> insights() {
        String written = "insight-not-yours";
        return List.of(
                row("publishInsight", READ_ELSE_UNKNOWN, """
                        {"title": "Buyers leave", "text": "Two of five", "origin": {"map": "{map}"}, "departments": ["Rights"]}"""),
                row("subscribeToInsights", READ_ELSE_UNKNOWN, "{\"maps\": [\"{map}\"], \"zone\": \"UTC\"}"),
                row("openInsight", READ_ELSE_UNKNOWN),
                row("seeInsight", READ_ELSE_UNKNOWN, "{}"),
                row("reactToInsight", READ_ELSE_UNKNOWN),
                row("withdrawReaction", READ_ELSE_UNKNOWN),
                row("countAudience", READ_ELSE_UNKNOWN),
                own("correctInsight", READ_ELSE_UNKNOWN, "{\"title\": \"Buyers give up\"}", written),
                own("retractInsight", READ_ELSE_UNKNOWN, "{\"reason\": \"Counted twice\"}", written));
    }

    private static List<Row> rewriting() {
        return List.of(
                row("changeMap", CHANGE, "{\"name\": \"Buying a lens\"}"),
                row("rewriteMap", CHANGE, document("Buying film")),
                row("restoreRevision", CHANGE));
    }

    private static String document(String name) {
        return """
                {"name": "%s", "visibility": "{visibility}", "state": "draft", "stages": []}""".formatted(name);
    }

    private static Row row(String operation, Right right) {
        return new Row(operation, right, null, null);
    }

    private static Row row(String operation, Right right, String body) {
        return new Row(operation, right, body, null);
    }

    private static Row own(String operation, Right right, @Nullable String body, String only) {
        return new Row(operation, right, body, only);
    }
}
