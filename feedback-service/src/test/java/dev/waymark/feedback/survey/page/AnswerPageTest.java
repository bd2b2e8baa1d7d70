package dev.waymark.feedback.survey.page;

import static dev.waymark.feedback.survey.Surveys.QUESTIONS;
import static dev.waymark.feedback.survey.Surveys.answer;
import static dev.waymark.feedback.survey.Surveys.invite;
import static dev.waymark.feedback.survey.Surveys.link;
import static dev.waymark.feedback.survey.Surveys.open;
import static dev.waymark.feedback.survey.Surveys.questions;
import static dev.waymark.feedback.survey.Surveys.state;
import static dev.waymark.testkit.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class AnswerPageTest {
    @Test
    void aSurveyIsAnsweredPartByPartAndEachPartIsSaved() {
        String survey = open(", \"thanks\": {\"en\": \"You are kind.\"}", QUESTIONS);
        String token = link(survey);

        show(survey, token)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self'"))
                .body(containsString("<html lang=\"en\" dir=\"ltr\">"))
                .body(containsString("Would you recommend us?"))
                .body(containsString("0 = not at all likely · 10 = extremely likely"))
                .body(not(containsString("What went wrong?")))
                .body(not(containsString("<script")));
        String next = location(send(survey, Map.of("token", token, "part", "1", "q.recommend", "3")));
        assertThat(next).contains("part=2").doesNotContain(token);
        String own = next.replaceFirst(".*token=([^&]*).*", "$1");
        questions(survey, own)
                .statusCode(200)
                .body("answers.recommend", equalTo(3))
                .body("state", equalTo("partial"));
        get(next).body(containsString("What went wrong?")).body(containsString("Part 2 of 3."));
        next = location(send(survey, Map.of("token", own, "part", "2", "q.why", "price")));
        get(next).body(containsString("Tell us more")).body(containsString("Send answers"));
        next = location(send(
                survey,
                Map.of(
                        "token",
                        own,
                        "part",
                        "3",
                        "q.words",
                        "Too <b>dear</b>",
                        "q.parts.speed",
                        "good",
                        "q.happy",
                        "2")));

        get(next).statusCode(200).body(containsString("You are kind.")).body(containsString("Change my answers"));
        as(Role.ANALYST)
                .get("/api/v1/surveys/" + survey + "/responses")
                .then()
                .body("items[0].state", equalTo("completed"))
                .body("items[0].answers.words", equalTo("Too <b>dear</b>"))
                .body("items[0].answers.parts.speed", equalTo("good"));
        show(survey, own + "&part=3")
                .body(containsString("Too &lt;b&gt;dear&lt;/b&gt;"))
                .body(not(containsString("<b>")));
    }

    @Test
    void aPartInWhichNothingIsAskedIsPassedOver() {
        String survey = open("", QUESTIONS);
        String token = invite(survey, "{}").getFirst();

        String next = location(send(survey, Map.of("token", token, "part", "1", "q.recommend", "9")));

        assertThat(next).contains("part=3");
        get(next).body(not(containsString("Tell us more"))).body(containsString("How satisfied are you?"));
        assertThat(location(send(survey, Map.of("token", token, "part", "3", "go", "back"))))
                .contains("part=1");
    }

    @Test
    void whatIsWrongIsSaidNextToTheQuestionAndWhatWasEnteredIsKept() {
        String survey = open("", QUESTIONS);
        String token = invite(survey, "{}").getFirst();
        String tooLong = "x".repeat(5_001);

        send(survey, Map.of("token", token, "part", "1"))
                .then()
                .statusCode(400)
                .body(containsString("<title>Error: Your delivery</title>"))
                .body(containsString("href=\"#q-recommend-0\""))
                .body(containsString("id=\"q-recommend-error\">Please answer this question."));
        location(send(survey, Map.of("token", token, "part", "1", "q.recommend", "0")));
        location(send(survey, Map.of("token", token, "part", "2", "q.why", "price")));
        send(survey, Map.of("token", token, "part", "3", "q.words", tooLong, "q.happy", "4"))
                .then()
                .statusCode(400)
                .body(containsString(tooLong))
                .body(containsString("at most 5,000"))
                .body("html.body.main.form.fieldset.findAll { it.@class == 'question' }.size()", equalTo(2))
                .body(containsString("value=\"4\" checked"));
        questions(survey, token).body("answers.happy", equalTo(null));
    }

    @Test
    void nobodyIsAskedToSendOffWhatIsIncomplete() {
        String survey = open("", QUESTIONS);
        String token = invite(survey, "{}").getFirst();

        String next = location(send(survey, Map.of("token", token, "part", "3", "q.happy", "5")));

        assertThat(next).contains("part=1");
        questions(survey, token).body("state", equalTo("partial"));
    }

    @Test
    void itIsInTheLanguageThatSuitsAndSaysWhereAnotherIsUsed() {
        String survey = open(", \"introduction\": {\"en\": \"Two minutes.\"}", QUESTIONS);
        String token = link(survey);

        given().queryParam("token", token)
                .header("Accept-Language", "de-CH,de;q=0.9")
                .get("/s/" + survey)
                .then()
                .body(containsString("<html lang=\"de\" dir=\"ltr\">"))
                .body(containsString("Würden Sie uns empfehlen?"))
                .body(containsString("(Pflichtfrage)"))
                .body(containsString("<span lang=\"en\" dir=\"ltr\">Two minutes.</span>"))
                .body(containsString("hreflang=\"en\">English</a>"));
    }

    @Test
    void whatIsInTheWayIsSaidAsAPage() {
        String survey = open("", QUESTIONS);
        String token = invite(survey, "{}").getFirst();

        show(survey, "nonsense").statusCode(403).body(containsString("not a valid invitation"));
        show(UUID.randomUUID().toString(), token).statusCode(404).body(containsString("no such survey"));
        show("not-an-id", token).statusCode(404).contentType("text/html");
        given().header("Accept-Language", "ar")
                .get("/s/x")
                .then()
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"));
        state(survey, "closed").statusCode(200);
        show(survey, token).statusCode(409).body(containsString("does not take answers"));
        send(survey, Map.of("token", token, "part", "1", "q.recommend", "9"))
                .then()
                .statusCode(409);
    }

    @Test
    void textsCannotBecomeMarkup() {
        String survey = open("", """
                [{"id": "a", "kind": "single-choice", "text": {"en": "<script>alert(1)</script>\\u202e"},
                  "choices": [{"id": "b", "text": {"en": "\\"><img src=x>"}}, {"id": "c", "text": {"en": "{page.token}"}}]}]""");

        String page = show(survey, link(survey)).extract().asString();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot;&gt;&lt;img src=x&gt;", "{page.token}")
                .doesNotContain("<script", "<img", "\u202e");
    }

    @Test
    void anEditThatIsNotFinishedLeavesWhatCounts() {
        String survey = open("", QUESTIONS);
        String token = invite(survey, "{}").getFirst();
        answer(survey, token, "{\"recommend\": 9}", true).statusCode(201);

        location(send(survey, Map.of("token", token, "part", "1", "q.recommend", "2")));

        as(Role.ANALYST)
                .get("/api/v1/surveys/" + survey + "/responses")
                .then()
                .body("items[0].answers.recommend", equalTo(9))
                .body("items[0].edition", equalTo(0));
    }

    @Test
    void numbersOfPartsThatAreNotThereLeadToOnesThatAre() {
        String survey = open("", QUESTIONS);
        String token = link(survey);
        for (String part : List.of("0", "99", "-1", "x", "2")) {
            given().queryParam("token", token)
                    .queryParam("part", part)
                    .get("/s/" + survey)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void allLanguagesOfThePageSayAll() {
        List<String> keys = List.of("survey", "next", "fault.MISSING", "low.NPS", "too-often", "sorry", "change-until");
        for (String language : PageWords.languages()) {
            assertThat(keys)
                    .allSatisfy(
                            key -> assertThat(PageWords.in(language).of(key)).isNotBlank());
        }
        assertThat(PageWords.in("ja").attributes()).isEqualTo(" lang=\"en\" dir=\"ltr\"");
    }

    private static ValidatableResponse show(String survey, String token) {
        return get("/s/" + survey + "?token=" + token);
    }

    private static ValidatableResponse get(String address) {
        return request().get(address).then();
    }

    private static Response send(String survey, Map<String, String> fields) {
        return request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post("/s/" + survey);
    }

    private static RequestSpecification request() {
        return given().urlEncodingEnabled(true);
    }

    private static String location(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(303);
        return response.header("Location");
    }
}
