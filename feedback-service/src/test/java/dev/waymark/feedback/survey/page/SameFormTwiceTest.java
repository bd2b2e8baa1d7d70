package dev.waymark.feedback.survey.page;

import static dev.waymark.feedback.survey.Surveys.answer;
import static dev.waymark.feedback.survey.Surveys.invite;
import static dev.waymark.feedback.survey.Surveys.link;
import static dev.waymark.feedback.survey.Surveys.open;
import static dev.waymark.feedback.survey.Surveys.questions;
import static dev.waymark.feedback.survey.Surveys.results;
import static dev.waymark.testkit.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.testkit.AtOnce;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Impatient people and browsers that send again what they have sent. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SameFormTwiceTest {
    private static final int AT_ONCE = 6;
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

    private static final String QUESTIONS = """
            [{"id": "recommend", "kind": "nps", "required": true, "text": {"en": "Would you recommend us?"}},
             {"id": "words", "kind": "text", "text": {"en": "Why?"}}]""";

    /** Words are asked for on a page of their own, for they depend on what was answered before. */
    private static final String TWO_PARTS = QUESTIONS.replace("\"Why?\"}", """
            "Why?"}, "showIf": {"question": "recommend", "from": 0}""");

    private static final Map<String, String> ANSWERS = Map.of("q.recommend", "9", "q.words", "Quick and kind");

    @Test
    void aFormThatIsSentTwiceIsOneResponseWithTheSameThanks() {
        String survey = open("", QUESTIONS);
        String form = form(survey, link(survey));

        String first = location(send(survey, form, ANSWERS));
        String second = location(send(survey, form, ANSWERS));

        thanks(first).statusCode(200);
        thanks(second).statusCode(200);
        responses(survey)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("completed"))
                .body("items[0].edition", equalTo(0))
                .body("items[0].answers.words", equalTo("Quick and kind"));
        results(survey).body("responses", equalTo(1)).body("participation.startedByLink", equalTo(1));
    }

    @Test
    void sentAtTheSameMomentTheyAreOneResponseThatTakesOnePlace() throws Exception {
        String survey = open(", \"rules\": {\"quota\": 2}", QUESTIONS);
        String link = link(survey);
        String form = form(survey, link);

        for (Response sent : AtOnce.call(AT_ONCE, () -> send(survey, form, ANSWERS))) {
            thanks(location(sent)).statusCode(200);
        }

        responses(survey)
                .body("items", hasSize(1))
                .body("items[0].edition", equalTo(0))
                .body("items[0].answers.words", equalTo("Quick and kind"));
        results(survey).body("participation.completedByLink", equalTo(1));
        thanks(location(send(survey, form(survey, link), ANSWERS))).statusCode(200);
        results(survey).body("participation.completedByLink", equalTo(2));
    }

    @Test
    void whoSentTheLastWantedAnswersTwiceIsNotToldThatTheyCameTooLate() throws Exception {
        String survey = open(", \"rules\": {\"quota\": 1, \"editMinutes\": 0}", QUESTIONS);
        String link = link(survey);
        String form = form(survey, link);
        String late = form(survey, link);

        for (Response sent : AtOnce.call(AT_ONCE, () -> send(survey, form, ANSWERS))) {
            thanks(location(sent)).statusCode(200);
        }
        thanks(location(send(survey, form, ANSWERS))).statusCode(200);

        assertThat(send(survey, late, ANSWERS).statusCode()).isEqualTo(409);
        responses(survey).body("items", hasSize(1)).body("items[0].edition", equalTo(0));
    }

    @Test
    void aPersonalInvitationSentTwiceAtTheSameMomentTakesOnePlace() throws Exception {
        String survey = open(", \"rules\": {\"quota\": 2}", QUESTIONS);
        List<String> tokens = invite(survey, "{\"customer\": \"crm-twice\"}", "{}", "{}");

        for (Response sent : AtOnce.call(AT_ONCE, () -> send(survey, tokens.getFirst(), ANSWERS))) {
            thanks(location(sent)).statusCode(200);
        }

        results(survey).body("responses", equalTo(1));
        answer(survey, tokens.get(1), "{\"recommend\": 3}", true).statusCode(201);
        answer(survey, tokens.get(2), "{\"recommend\": 3}", true).statusCode(409);
        responses(survey)
                .body("items.findAll { it.state == 'completed' }.edition", equalTo(List.of(0, 0)))
                .body("items.findAll { it.state == 'invited' }", hasSize(1));
    }

    @Test
    void otherAnswersInTheSameFormChangeTheFirstForAsLongAsTheyMayBeChanged() {
        String survey = open("", QUESTIONS);
        String form = form(survey, link(survey));
        location(send(survey, form, ANSWERS));

        thanks(location(send(survey, form, Map.of("q.recommend", "2", "q.words", "On second thoughts"))));

        responses(survey)
                .body("items", hasSize(1))
                .body("items[0].edition", equalTo(1))
                .body("items[0].answers.recommend", equalTo(2))
                .body("items[0].answers.words", equalTo("On second thoughts"));
        String brief = open(", \"rules\": {\"editMinutes\": 0}", QUESTIONS);
        String once = form(brief, link(brief));
        location(send(brief, once, ANSWERS));
        assertThat(send(brief, once, Map.of("q.recommend", "2")).statusCode()).isEqualTo(409);
        responses(brief).body("items[0].answers.recommend", equalTo(9));
    }

    @Test
    void aFirstPartSentTwiceIsGoneOnWithAsOne() throws Exception {
        String survey = open("", TWO_PARTS);
        String form = form(survey, link(survey));

        List<String> next = new ArrayList<>();
        for (Response sent : AtOnce.call(AT_ONCE, () -> send(survey, form, Map.of("part", "1", "q.recommend", "3")))) {
            next.add(location(sent));
        }

        assertThat(next).allMatch(address -> address.endsWith("&part=2"));
        responses(survey).body("items", hasSize(1)).body("items[0].state", equalTo("partial"));
        String own = next.getLast().replaceFirst(".*token=([^&]*).*", "$1");
        thanks(location(send(survey, own, Map.of("part", "2", "q.words", "Dear"))))
                .statusCode(200);
        responses(survey).body("items[0].state", equalTo("completed")).body("items[0].answers.recommend", equalTo(3));
    }

    @Test
    void eachShowingOfThePageIsSomebodyElse() {
        String survey = open("", QUESTIONS);
        String link = link(survey);
        String one = form(survey, link);
        String another = form(survey, link);

        location(send(survey, one, ANSWERS));
        location(send(survey, another, ANSWERS));

        assertThat(one).isNotEqualTo(another).isNotEqualTo(link);
        responses(survey).body("items", hasSize(2));
    }

    @Test
    void aFormThatWasCorrectedIsStillTheSame() {
        String survey = open("", QUESTIONS);
        String form = form(survey, link(survey));

        String again = send(survey, form, Map.of("q.words", "Kind"))
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThat(token(again)).isEqualTo(form);
    }

    @Test
    void noShowingCanBeMadeUpAndNoneOutlivesItsLinkUnlessItIsBegun() {
        String survey = open("", QUESTIONS);
        String link = link(survey);
        String begun = form(survey, link);
        String unused = form(survey, link);
        char changed = begun.charAt(40) == 'A' ? 'B' : 'A';
        String forged = begun.substring(0, 40) + changed + begun.substring(41);
        location(send(survey, begun, ANSWERS));
        as(Role.ANALYST).delete("/api/v1/surveys/" + survey + "/link").then().statusCode(204);

        for (String bad : List.of(forged, unused, UUID.randomUUID().toString())) {
            assertThat(send(survey, bad, ANSWERS).statusCode()).as(bad).isEqualTo(403);
            questions(survey, bad).statusCode(403);
        }
        thanks(location(send(survey, begun, ANSWERS))).statusCode(200);
        responses(survey).body("items", hasSize(1));
    }

    /** The hidden token of the page as somebody gets it. */
    private static String form(String survey, String link) {
        return token(given().queryParam("token", link)
                .get("/s/" + survey)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String token(String page) {
        Matcher matcher = TOKEN.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static Response send(String survey, String token, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("token", token)
                .formParams(fields)
                .post("/s/" + survey);
    }

    private static String location(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(303);
        return response.header("Location");
    }

    private static ValidatableResponse thanks(String address) {
        return given().urlEncodingEnabled(true).get(address).then().body(containsString("Thank you"));
    }

    private static ValidatableResponse responses(String survey) {
        return as(Role.ANALYST)
                .get("/api/v1/surveys/" + survey + "/responses")
                .then()
                .statusCode(200);
    }
}
