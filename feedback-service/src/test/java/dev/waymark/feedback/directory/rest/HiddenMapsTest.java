package dev.waymark.feedback.directory.rest;

import static dev.waymark.feedback.directory.rest.Callers.API;
import static dev.waymark.feedback.directory.rest.Callers.OLGA;
import static dev.waymark.feedback.directory.rest.Callers.VIC;
import static dev.waymark.feedback.directory.rest.Callers.assign;
import static dev.waymark.feedback.directory.rest.Callers.created;
import static dev.waymark.feedback.directory.rest.Callers.list;
import static dev.waymark.feedback.directory.rest.Callers.said;
import static dev.waymark.feedback.directory.rest.Callers.status;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeFound;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRunStarted;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderRemoved;
import dev.waymark.contracts.map.JourneyMapEvent.VisibilityChanged;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Eventually;
import dev.waymark.feedback.Heard;
import dev.waymark.feedback.closing.Complaints;
import dev.waymark.feedback.survey.Surveys;
import dev.waymark.feedback.theme.ThemesIds;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Olga has a role on the map, Vic has none; what else they may do is the same. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class HiddenMapsTest {
    private static final String NOT_FOUND = "urn:waymark:problem:not-found";

    @Inject
    ForeignLogs logs;

    private DrawnMap open;
    private DrawnMap map;

    @BeforeEach
    void draw() {
        open = DrawnMap.with(logs, "Delivery");
        map = DrawnMap.with(logs, "Delivery");
        UserId olga = new UserId(Tokens.subject(OLGA));
        happened(new StakeholderAssigned(map.id(), olga, "Olga", StakeholderRole.VIEWER, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feedback?map=",
                "/feedback/search?q=parcel&map=",
                "/feedback/summary?map=",
                "/feedback/summary?by=segment&map=",
                "/feedback/comparison?baselineSegment=new&map=",
                "/feedback/signals?map=",
                "/feedback/drivers?map=",
                "/feedback/triage?map=",
                "/feedback/themes?map=",
                "/feedback/themes/runs?map=",
                "/feedback/themes/saturation?map=",
                "/cases?map=",
                "/cases/metrics?map=",
                "/surveys?map=",
                "/interviews?map=",
                "/interviews/codes?map=",
                "/interviews/guides?map="
            })
    void ofAPrivateMapOnlyThoseOnItAndAdminsAreAnswered(String operation) {
        becomes(Visibility.PRIVATE);
        asked(VIC, Role.ANALYST, operation).statusCode(404).body("type", equalTo(NOT_FOUND));
        asked(OLGA, Role.ANALYST, operation).statusCode(200);
        asked("adam", Role.ADMIN, operation).statusCode(200);
        asked("bot", Role.INTEGRATION, operation).statusCode(403);
    }

    @Test
    void aMapThatIsOnlyListedIsSaidNotToBeSharedAndWhoIsTakenOffAMapSeesItNoMore() {
        becomes(Visibility.LISTED);
        asked(VIC, Role.VIEWER, "/feedback?map=")
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:map-not-shared"));
        asked(OLGA, Role.VIEWER, "/feedback?map=").statusCode(200);
        happened(new StakeholderRemoved(map.id(), new UserId(Tokens.subject(OLGA))));
        Eventually.is(403, () -> status(OLGA, Role.VIEWER, "/feedback?map=" + map.id()));
        happened(new VisibilityChanged(map.id(), Visibility.EDITABLE));
        Eventually.is(200, () -> status(VIC, Role.VIEWER, "/feedback?map=" + map.id()));
    }

    @Test
    void listsLeaveItOutPageByPageAndOneUtteranceIsNotThere() {
        String source = UUID.randomUUID().toString();
        List<String> openOnes = new ArrayList<>();
        List<String> hiddenOnes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            openOnes.addFirst(said(open, source, i));
            hiddenOnes.addFirst(said(map, source, i));
        }
        becomes(Visibility.PRIVATE);
        JsonPath first = list(VIC, "/feedback?limit=2&source=" + source);
        assertThat(first.getList("items.id")).isEqualTo(openOnes.subList(0, 2));
        JsonPath second = list(VIC, "/feedback?limit=2&source=" + source + "&cursor=" + first.getString("next"));
        assertThat(second.getList("items.id")).isEqualTo(openOnes.subList(2, 3));
        assertThat(second.getString("next")).isNull();
        assertThat(list(OLGA, "/feedback?source=" + source).getList("items.id")).hasSize(6);
        String one = hiddenOnes.getFirst();
        assertThat(status(VIC, Role.ANALYST, "/feedback/" + one)).isEqualTo(404);
        assertThat(status(OLGA, Role.VIEWER, "/feedback/" + one)).isEqualTo(200);
        assign(VIC, one, map).statusCode(404);
        assign(VIC, openOnes.getFirst(), map).statusCode(400).body("violations.field", contains("touchpoint"));
        assign(OLGA, one, map).statusCode(200);
    }

    @Test
    void summariesTellApartOnlyTheMapsTheCallerMayRead() {
        for (int i = 0; i < 5; i++) {
            said(open, "survey", i);
            said(map, "survey", i);
        }
        becomes(Visibility.PRIVATE);
        String byMap = API + "/feedback/summary?by=map";
        Eventually.is(5, () -> as(OLGA, Role.VIEWER).get(byMap).path(responses(open)));
        Eventually.is(5, () -> as(OLGA, Role.VIEWER).get(byMap).path(responses(map)));
        as(VIC, Role.ANALYST)
                .get(byMap)
                .then()
                .body(responses(open), equalTo(5))
                .body("groups.of.map", not(hasItem(map.id().toString())));
        String atTouchpoint = API + "/feedback/summary?touchpoint=" + map.touchpoint("Delivery");
        as(VIC, Role.ANALYST).get(atTouchpoint).then().body("responses", equalTo(0));
        as(OLGA, Role.VIEWER).get(atTouchpoint).then().body("responses", equalTo(5));
    }

    @Test
    void searchFindsNothingOfIt() {
        Heard.on(open, LocalDate.of(2026, 1, 1), List.of("Platypus ate the tram ticket"));
        Heard.on(map, LocalDate.of(2026, 1, 1), List.of("Platypus ate the tram ticket again"));
        becomes(Visibility.PRIVATE);
        String search = "/feedback/search?q=Platypus+tram+ticket&limit=200";
        assertThat(list(VIC, search).getList("items.map"))
                .contains(open.id().toString())
                .doesNotContain(map.id().toString());
        assertThat(list(OLGA, search).getList("items.map"))
                .contains(open.id().toString(), map.id().toString());
    }

    @Test
    void itsThemesAndSearchesForThemAreNotThere() {
        ThemeId theme = new ThemeId(UUID.randomUUID());
        ThemeRunId run = new ThemeRunId(UUID.randomUUID());
        logs.happened(
                "feedback",
                "Themes",
                ThemesIds.of(map.id()),
                new ThemeRunStarted(ThemesIds.of(map.id()), map.id(), run),
                new ThemeFound(ThemesIds.of(map.id()), map.id(), theme));
        becomes(Visibility.PRIVATE);
        for (String path : List.of("/feedback/themes/" + theme, "/feedback/themes/runs/" + run)) {
            Eventually.is(200, () -> status(OLGA, Role.VIEWER, path));
            assertThat(status(VIC, Role.ANALYST, path)).isEqualTo(404);
        }
        assertThat(status(VIC, Role.ANALYST, "/feedback/themes/" + theme + "/feedback"))
                .isEqualTo(404);
    }

    @Test
    void aCaseOfItIsForItsOwnerAndForManagersWhoMayReadTheMap() {
        Complaints complaints = Complaints.when("\"npsAtMost\": 6", "round-robin");
        String about = complaints.said("crm-" + UUID.randomUUID(), 2, "\"map\": \"%s\",".formatted(map.id()));
        String id = Complaints.of(about).getString("id");
        String owner = Complaints.of(about).getString("owner.name");
        becomes(Visibility.PRIVATE);
        assertThat(status(VIC, Role.ANALYST, "/cases/" + id)).isEqualTo(404);
        assertThat(status(OLGA, Role.JOURNEY_MANAGER, "/cases/" + id)).isEqualTo(200);
        assertThat(status(owner, Role.CONTRIBUTOR, "/cases/" + id)).isEqualTo(200);
        assertThat(status(owner, Role.JOURNEY_MANAGER, "/cases/" + id)).isEqualTo(200);
        String cases = API + "/cases?feedback=" + about;
        as(VIC, Role.ANALYST).get(cases).then().statusCode(200).body("items", hasSize(0));
        as(OLGA, Role.JOURNEY_MANAGER).get(cases).then().body("items.id", contains(id));
        as(owner, Role.JOURNEY_MANAGER).get(cases).then().body("items.id", contains(id));
        complaints.retire();
    }

    @Test
    void interviewsAndGuidesAboutItAreNotThere() {
        String guide = created(
                "/interviews/guides",
                "{\"title\": \"Buyers\", \"map\": \"%s\", \"questions\": [\"Why?\"]}".formatted(map.id()));
        String interview = created(
                "/interviews",
                "{\"guide\": \"%s\", \"heldAt\": \"2026-03-02T10:00:00Z\", \"consent\": true}".formatted(guide));
        String another = created(
                "/interviews",
                "{\"map\": \"%s\", \"heldAt\": \"2026-03-02T10:00:00Z\", \"consent\": true}".formatted(open.id()));
        becomes(Visibility.PRIVATE);
        for (String path : List.of("/interviews/" + interview, "/interviews/guides/" + guide)) {
            assertThat(status(VIC, Role.ANALYST, path)).isEqualTo(404);
            assertThat(status(OLGA, Role.JOURNEY_MANAGER, path)).isEqualTo(200);
        }
        as(VIC, Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("{\"text\": \"I waited\", \"codes\": [\"waiting\"]}")
                .post(API + "/interviews/" + interview + "/quotes")
                .then()
                .statusCode(404);
        assertThat(list(VIC, "/interviews?limit=200").getList("items.id"))
                .contains(another)
                .doesNotContain(interview);
        assertThat(list(VIC, "/interviews/guides?limit=200").getList("items.id"))
                .doesNotContain(guide);
        assertThat(list(OLGA, "/interviews?limit=200").getList("items.id")).contains(another, interview);
    }

    @Test
    void aSurveyAboutItAndItsResultsAreNotThere() {
        String survey =
                Surveys.drafted(Surveys.form(", \"about\": {\"map\": \"%s\"}".formatted(map.id()), Surveys.QUESTIONS));
        becomes(Visibility.PRIVATE);
        for (String path : List.of(
                "",
                "/versions",
                "/results",
                "/responses",
                "/responses/" + UUID.randomUUID(),
                "/invitations",
                "/link")) {
            isNoSurvey(as(VIC, Role.ANALYST).get(API + "/surveys/" + survey + path));
        }
        String invitations = API + "/surveys/" + survey + "/invitations";
        isNoSurvey(invited(as(VIC, Role.ANALYST)).post(invitations));
        isNoSurvey(as(VIC, Role.ANALYST).put(API + "/surveys/" + survey + "/link"));
        isNoSurvey(as(VIC, Role.ANALYST).delete(API + "/surveys/" + survey + "/link"));
        invited(as("bot", Role.INTEGRATION)).post(invitations).then().statusCode(201);
        invited(as(OLGA, Role.ANALYST)).post(invitations).then().statusCode(201);
        assertThat(status(OLGA, Role.ANALYST, "/surveys/" + survey + "/results"))
                .isEqualTo(200);
        assertThat(list(VIC, "/surveys?limit=200").getList("items.id")).doesNotContain(survey);
        assertThat(list(OLGA, "/surveys?limit=200").getList("items.id")).contains(survey);
    }

    private static RequestSpecification invited(RequestSpecification caller) {
        return caller.contentType(ContentType.JSON).body("{\"invitations\": [{}]}");
    }

    private static void isNoSurvey(Response answer) {
        answer.then().statusCode(404).body("detail", equalTo("No such survey"));
    }

    private void becomes(Visibility visibility) {
        happened(new VisibilityChanged(map.id(), visibility));
        int refused = visibility == Visibility.PRIVATE ? 404 : 403;
        Eventually.is(refused, () -> status(VIC, Role.VIEWER, "/feedback?map=" + map.id()));
    }

    private void happened(Object event) {
        logs.happened("map", "JourneyMap", map.id(), event);
    }

    private ValidatableResponse asked(String user, Role role, String operation) {
        return as(user, role).get(API + operation + map.id()).then();
    }

    private static String responses(DrawnMap of) {
        return "groups.find { it.of.map == '%s' }?.summary?.responses".formatted(of.id());
    }
}
