package dev.waymark.action.opportunity.rest;

import static dev.waymark.action.opportunity.rest.Opportunities.PATH;
import static dev.waymark.action.opportunity.rest.Opportunities.dismiss;
import static dev.waymark.action.opportunity.rest.Opportunities.find;
import static dev.waymark.action.opportunity.rest.Opportunities.found;
import static dev.waymark.action.opportunity.rest.Opportunities.post;
import static dev.waymark.action.opportunity.rest.Opportunities.score;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.action.Elsewhere;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class OpportunitiesResourceTest {
    @Inject
    Elsewhere elsewhere;

    @Test
    void theGapIsKeptAsItWasWhenTheOpportunityWasFound() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId asking = elsewhere.touchpointAdded(map, "Asking in store", 1, 4);
        for (int csat : new int[] {1, 2, 2, 3}) {
            elsewhere.customerSaid(asking, csat);
        }
        elsewhere.candidatesWhen(map, answer -> answer.getList("items.gap.n").equals(List.of(4)));

        String opportunity = find(map, asking)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("open"))
                .body("gap.mapped", equalTo(1.0f))
                .body("gap.measured", equalTo(-1.0f))
                .body("gap.n", equalTo(4))
                .body("gap.low.toDouble()", closeTo(-2.2992, 0.0001))
                .body("gap.high.toDouble()", closeTo(0.2992, 0.0001))
                .body("$", not(hasKey("score")))
                .body("$", not(hasKey("rank")))
                .extract()
                .path("id");

        JourneyMapId other = elsewhere.mapDrawn();
        TouchpointId more = elsewhere.touchpointAdded(other, "Asking again", 1, 4);
        elsewhere.customerSaid(asking, 5);
        elsewhere.customerSaid(more, 5);
        elsewhere.candidatesWhen(other, answer -> answer.getList("items.gap.n").equals(List.of(1)));
        as(Role.VIEWER).get("%s/%s".formatted(PATH, opportunity)).then().body("gap.n", equalTo(4));
    }

    @Test
    void candidatesComeByHowMuchTheyHurtAndLeaveOnceTaken() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId fine = elsewhere.touchpointAdded(map, "Reading reviews", 1, 5);
        TouchpointId worst = elsewhere.touchpointAdded(map, "Calling support", 1, 5);
        TouchpointId bad = elsewhere.touchpointAdded(map, "Paying", 0, 5);
        elsewhere.painPointRaised(map, bad, 5);
        for (int i = 0; i < 10; i++) {
            elsewhere.customerSaid(fine, 4);
            elsewhere.customerSaid(worst, i == 0 ? 2 : 1);
        }
        elsewhere.candidatesWhen(
                map,
                answer -> answer.getList("items.touchpoint")
                                .equals(List.of(worst.toString(), bad.toString(), fine.toString()))
                        && answer.getList("items.hurt", Double.class).get(1) == 5.0
                        && "20".equals(answer.getString("items.gap.n.findAll { it != null }.sum()")));

        String opportunity = found(map, worst);
        assertThat(touchpoints(map)).containsExactly(bad.toString(), fine.toString());

        dismiss(opportunity).statusCode(200).body("state", equalTo("dismissed"));
        assertThat(touchpoints(map)).startsWith(worst.toString());
    }

    @Test
    void assignedFeedbackCountsWhereItNowBelongs() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId asking = elsewhere.touchpointAdded(map, "Asking", 0, 3);
        TouchpointId paying = elsewhere.touchpointAdded(map, "Paying", 0, 3);
        var wandering = elsewhere.customerSaid(asking, 1);
        var homeless = elsewhere.customerSaid(null, 2);
        elsewhere.customerSaid(asking, 5);

        elsewhere.feedbackAssigned(wandering, map, paying);
        elsewhere.feedbackAssigned(homeless, map, paying);
        elsewhere.feedbackAssigned(homeless, map, paying);

        elsewhere.candidatesWhen(map, answer -> hasGap(answer, asking, 1, 2.0) && hasGap(answer, paying, 2, -1.5));
    }

    @Test
    void changedFeedbackCountsAsItNowIs() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId asking = elsewhere.touchpointAdded(map, "Asking", 0, 3);
        var changed = elsewhere.customerSaid(asking, 1);
        var silenced = elsewhere.customerSaid(asking, 1);
        elsewhere.customerSaid(asking, 2);

        elsewhere.feedbackRevised(changed, asking, new Scores(1, null, null), new Scores(4, null, null));
        elsewhere.feedbackRevised(silenced, asking, new Scores(1, null, null), Scores.NONE);

        elsewhere.candidatesWhen(map, answer -> hasGap(answer, asking, 2, 0.0));
    }

    @Test
    void aReducedPainPointNoLongerHurts() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId paying = elsewhere.touchpointAdded(map, "Paying", 0, 5);
        PainPointId queue = elsewhere.painPointRaised(map, paying, 5);
        elsewhere.candidatesWhen(
                map, answer -> answer.getList("items.hurt", Double.class).equals(List.of(5.0)));

        elsewhere.painPointReduced(map, paying, queue);

        elsewhere.candidatesWhen(
                map, answer -> answer.getList("items.hurt", Double.class).equals(List.of(0.0)));
    }

    @Test
    void theRankingGoesByScoreAndPagesWithoutGapsWithTheUnscoredLast() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId touchpoint = elsewhere.touchpointAdded(map, "Asking", 0, 3);
        elsewhere.candidatesWhen(map, answer -> answer.getList("items").size() == 1);
        String unscored = found(map, touchpoint);
        String low = found(map, touchpoint);
        String high = found(map, touchpoint);
        String nothing = found(map, touchpoint);
        score(low, 20).statusCode(200);
        score(high, 300).statusCode(200);
        score(nothing, 0).statusCode(200);

        List<String> ranked = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = as(Role.VIEWER)
                    .get("%s?map=%s&limit=1%s".formatted(PATH, map, next.isEmpty() ? "" : "&cursor=" + next))
                    .jsonPath();
            ranked.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }

        assertThat(ranked).containsExactly(high, low, nothing, unscored);
    }

    @Test
    void aScoreShowsItsInputsItsFormulaAndANewRevision() {
        score(anOpportunity(), 500)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("score.formula", equalTo("rice-1"))
                .body("score.rice.reach", equalTo(500.0f))
                .body("score.value", equalTo(500.0f));
    }

    @Test
    void theAllowedValuesOfAScoreAreNamed() {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("""
                        {"framework": "rice", "reach": -1, "impact": 4, "confidence": 0.9, "effort": 0.1}""")
                .put("%s/%s/score".formatted(PATH, UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("violations.field", contains("confidence", "effort", "impact", "reach"))
                .body("violations[0].message", equalTo("must be one of 1, 0.8, 0.5"))
                .body("violations[2].message", equalTo("must be one of 3, 2, 1, 0.5, 0.25"));
    }

    @Test
    void whoSawAnOlderRevisionLearnsTheCurrentOne() {
        String opportunity = anOpportunity();
        score(opportunity, 1).statusCode(200);

        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("""
                        {"reason": "Too dear"}""")
                .post("%s/%s/dismissal".formatted(PATH, opportunity))
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:waymark:problem:stale-revision"))
                .body("currentRevision", equalTo(2));
    }

    @Test
    void whatWasDismissedIsListedAsSuchAndNotScoredAnyMore() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId touchpoint = elsewhere.touchpointAdded(map, "Asking", 0, 3);
        elsewhere.candidatesWhen(map, answer -> answer.getList("items").size() == 1);
        String dismissed = found(map, touchpoint);
        String open = found(map, touchpoint);

        dismiss(dismissed).statusCode(200).body("dismissedBecause", equalTo("Out of our hands"));

        score(dismissed, 1).statusCode(409).body("type", endsWith(":opportunity-dismissed"));
        as(Role.VIEWER)
                .get("%s?map=%s&state=dismissed".formatted(PATH, map))
                .then()
                .body("items.id", contains(dismissed))
                .body("next", nullValue());
        as(Role.VIEWER).get("%s?map=%s&state=open".formatted(PATH, map)).then().body("items.id", contains(open));
    }

    @Test
    void aTouchpointNobodyHasHeardOfIsRefusedWithAWordAboutLag() {
        find(elsewhere.mapDrawn(), new TouchpointId(UUID.randomUUID()))
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:unknown-touchpoint"))
                .body("detail", endsWith("what was drawn a moment ago may take a moment to be known"));
    }

    @Test
    void aPainPointOfAnotherTouchpointIsRefused() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId asking = elsewhere.touchpointAdded(map, "Asking", 0, 3);
        TouchpointId paying = elsewhere.touchpointAdded(map, "Paying", 0, 3);
        PainPointId queue = elsewhere.painPointRaised(map, paying, 4);
        elsewhere.candidatesWhen(map, answer -> answer.getString("items[0].painPoints[0].id") != null);
        String body = """
                {"title": "A", "map": "%s", "touchpoint": "%s", "painPoint": "%s"}""";

        post(PATH, body.formatted(map, asking, queue))
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:pain-point-elsewhere"));
        post(PATH, body.formatted(map, paying, queue)).statusCode(201).body("painPoint", equalTo(queue.toString()));
    }

    @Test
    void theSameKeyMakesOneOpportunity() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId touchpoint = elsewhere.touchpointAdded(map, "Asking", 0, 3);
        elsewhere.candidatesWhen(map, answer -> answer.getList("items").size() == 1);
        String key = UUID.randomUUID().toString();

        assertThat(foundWithKey(key, map, touchpoint)).isEqualTo(foundWithKey(key, map, touchpoint));

        as(Role.VIEWER).get("%s?map=%s".formatted(PATH, map)).then().body("items.size()", equalTo(1));
    }

    private String anOpportunity() {
        JourneyMapId map = elsewhere.mapDrawn();
        TouchpointId touchpoint = elsewhere.touchpointAdded(map, "Asking", 0, 3);
        elsewhere.candidatesWhen(map, answer -> answer.getList("items").size() == 1);
        return found(map, touchpoint);
    }

    private static String foundWithKey(String key, JourneyMapId map, TouchpointId touchpoint) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("""
                        {"title": "Once", "map": "%s", "touchpoint": "%s"}""".formatted(map, touchpoint))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> touchpoints(JourneyMapId map) {
        return as(Role.VIEWER)
                .get("%s/candidates?map=%s".formatted(PATH, map))
                .jsonPath()
                .getList("items.touchpoint", String.class);
    }

    private static boolean hasGap(JsonPath candidates, TouchpointId touchpoint, int n, double measured) {
        String gap = "items.find{it.touchpoint == '%s'}?.gap".formatted(touchpoint);
        return candidates.getMap(gap) != null
                && candidates.getInt(gap + ".n") == n
                && candidates.getDouble(gap + ".measured") == measured;
    }
}
