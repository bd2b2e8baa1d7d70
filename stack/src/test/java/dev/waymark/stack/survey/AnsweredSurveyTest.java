package dev.waymark.stack.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.waymark.stack.RunningStack;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a survey in a real browser without JavaScript, through the gateway. */
@ExtendWith(RunningStack.Once.class)
class AnsweredSurveyTest {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("WAYMARK_CHROMIUM", "/usr/bin/chromium"));

    private static final String SURVEY = """
            {"name": "After delivery", "language": "en", "title": {"en": "Your delivery"},
             "about": {"channel": "email"},
             "questions": [
               {"id": "recommend", "kind": "nps", "required": true, "text": {"en": "Would you recommend us?"}},
               {"id": "why", "kind": "text", "text": {"en": "What went wrong?"},
                "showIf": {"question": "recommend", "to": 6}}]}""";

    @Test
    void whoIsInvitedAnswersWithoutALoginAndItIsFeedback(RunningStack stack) {
        assumeTrue(Files.isExecutable(CHROMIUM), "needs Chromium; WAYMARK_CHROMIUM says where it is");
        String survey = analyst(stack)
                .body(SURVEY)
                .post("/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        analyst(stack)
                .body("{\"state\": \"open\"}")
                .post("/surveys/" + survey + "/states")
                .then()
                .statusCode(200);
        String path = as(stack, stack.integrationToken("feedback-integration"))
                .body("{\"invitations\": [{\"customer\": \"crm-1\", \"segment\": \"invited by mail\"}]}")
                .post("/surveys/" + survey + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].path");

        answer(stack.gatewayUrl() + path);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> analyst(stack)
                        .get("/feedback?source=survey&segment=invited%20by%20mail")
                        .then()
                        .statusCode(200)
                        .body("items.size()", equalTo(1))
                        .body("items[0].scores.nps", equalTo(4))
                        .body("items[0].comment", equalTo("The bell did not ring."))
                        .body("items[0].customer", equalTo("crm-1")));
    }

    private static void answer(String address) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false));
            page.setDefaultTimeout(60_000);
            page.navigate(address);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('button')).fontWeight"))
                    .as("the style sheet comes through")
                    .isEqualTo("600");
            page.locator("input[name='q.recommend'][value='4']").check();
            page.locator("button").first().click();
            page.locator("textarea").fill("The bell did not ring.");
            page.locator("button").first().click();
            assertThat(page.locator("main").innerText()).contains("Thank you. Your answers were sent.");
        }
    }

    private static RequestSpecification analyst(RunningStack stack) {
        return as(stack, stack.token("anna"));
    }

    private static RequestSpecification as(RunningStack stack, String token) {
        return given().baseUri(stack.gatewayUrl())
                .basePath("/api/v1")
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }
}
