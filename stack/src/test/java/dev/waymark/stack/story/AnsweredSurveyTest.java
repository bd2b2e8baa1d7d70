package dev.waymark.stack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import dev.waymark.stack.RunningStack;
import dev.waymark.testkit.Chromium;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a survey in a real browser without JavaScript, through the gateway. */
@ExtendWith(RunningStack.Once.class)
class AnsweredSurveyTest {
    private static final String SURVEY = """
            {"name": "After delivery", "language": "en", "title": {"en": "Your delivery"},
             "about": {"channel": "email"},
             "questions": [
               {"id": "recommend", "kind": "nps", "required": true, "text": {"en": "Would you recommend us?"}},
               {"id": "why", "kind": "text", "text": {"en": "What went wrong?"},
                "showIf": {"question": "recommend", "to": 6}}]}""";

    private final String customer = "crm-" + UUID.randomUUID();

    @Test
    void whoIsInvitedAnswersWithoutALoginAndItIsFeedback(RunningStack stack) {
        People people = People.of(stack);
        String path = invitation(people);

        try (Chromium chromium = Chromium.start()) {
            answer(chromium.page(false), stack.gatewayUrl() + path);
        }

        await("the answer is feedback")
                .atMost(Ground.CATCHING_UP)
                .untilAsserted(() -> people.anna()
                        .queryParam("source", "survey")
                        .queryParam("segment", customer)
                        .get("/feedback")
                        .then()
                        .statusCode(200)
                        .body("items.size()", equalTo(1))
                        .body("items[0].scores.nps", equalTo(4))
                        .body("items[0].comment", equalTo("The bell did not ring."))
                        .body("items[0].customer", equalTo(customer)));
    }

    private String invitation(People people) {
        String survey = people.anna()
                .body(SURVEY)
                .post("/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        people.anna()
                .body("{\"state\": \"open\"}")
                .post("/surveys/{survey}/states", survey)
                .then()
                .statusCode(200);
        return people.shop()
                .body("{\"invitations\": [{\"customer\": \"%s\", \"segment\": \"%s\"}]}".formatted(customer, customer))
                .post("/surveys/{survey}/invitations", survey)
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].path");
    }

    private static void answer(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("h1").evaluate("it => getComputedStyle(it).fontSize"))
                .as("the style sheet comes through")
                .isNotEqualTo("32px");
        page.locator("input[name='q.recommend'][value='4']").check();
        page.locator("button").first().click();
        page.locator("textarea").fill("The bell did not ring.");
        page.locator("button").first().click();
        assertThat(page.locator("main").innerText()).contains("Thank you. Your answers were sent.");
    }
}
