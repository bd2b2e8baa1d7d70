package dev.waymark.feedback.survey.page;

import static dev.waymark.feedback.survey.Surveys.drafted;
import static dev.waymark.feedback.survey.Surveys.link;
import static dev.waymark.feedback.survey.Surveys.results;
import static dev.waymark.feedback.survey.Surveys.state;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.testkit.Chromium;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in Chromium, without JavaScript. {@code -Dsurvey.pictures=<directory>} keeps what it looks like. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
@SuppressWarnings("NullAway.Init") // JUnit fills in the fields
class AnswerPageInBrowserTest {
    private static final String FORM = """
            {"name": "After delivery", "language": "en", "otherLanguages": ["ar"],
             "title": {"en": "How was your delivery?", "ar": "كيف كان التوصيل؟"},
             "introduction": {"en": "It takes two minutes and helps us to do better.", "ar": "يستغرق ذلك دقيقتين ويساعدنا على التحسن."},
             "thanks": {"en": "Thank you, that helps us.", "ar": "شكرًا لك، هذا يساعدنا."},
             "questions": [
              {"id": "recommend", "kind": "nps", "required": true,
               "text": {"en": "How likely are you to recommend us to a friend?", "ar": "ما مدى احتمال أن توصي بنا لصديق؟"}},
              {"id": "again", "kind": "single-choice", "text": {"en": "Would you order again?", "ar": "هل ستطلب مرة أخرى؟"},
               "choices": [{"id": "yes", "text": {"en": "Yes", "ar": "نعم"}}, {"id": "no", "text": {"en": "No", "ar": "لا"}}]},
              {"id": "why", "kind": "multiple-choice", "required": true, "showIf": {"question": "recommend", "to": 6},
               "text": {"en": "What went wrong?", "ar": "ما الذي لم يكن جيدًا؟"},
               "choices": [{"id": "late", "text": {"en": "It came too late", "ar": "وصل متأخرًا"}},
                           {"id": "broken", "text": {"en": "Something was broken"}}]},
              {"id": "parts", "kind": "matrix", "text": {"en": "How did you find", "ar": "كيف وجدت"},
               "choices": [{"id": "good", "text": {"en": "Good", "ar": "جيد"}}, {"id": "bad", "text": {"en": "Bad", "ar": "سيئ"}}],
               "rows": [{"id": "speed", "text": {"en": "the speed", "ar": "السرعة"}},
                        {"id": "care", "text": {"en": "the care taken with your parcel", "ar": "العناية بطردك"}}]},
              {"id": "words", "kind": "text", "required": true, "text": {"en": "What should we do better?", "ar": "ما الذي يجب أن نحسنه؟"},
               "showIf": {"question": "why"}},
              {"id": "agree", "kind": "consent", "text": {"en": "Do you agree?", "ar": "هل توافق؟"}, "showIf": {"question": "why"},
               "choices": [{"id": "quote", "text": {"en": "You may quote me without my name", "ar": "يمكنكم الاقتباس مما كتبت دون ذكر اسمي"}},
                           {"id": "contact", "text": {"en": "You may write to me about it", "ar": "يمكنكم مراسلتي بشأن ذلك"}}]}]}""";

    private static Chromium chromium;

    private String survey;
    private String address;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void aSurvey() {
        survey = drafted(FORM);
        state(survey, "open").statusCode(200);
        address = addressOf(survey);
    }

    @Test
    void itIsAnsweredWithTheKeyboardAlone() {
        try (BrowserContext context = chromium.visitor(plain())) {
            Page page = context.newPage();
            page.navigate(address);
            tabTo(page, "q.recommend");
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("ArrowRight");
            }
            assertThat(page.locator("input:focus").inputValue()).isEqualTo("3");
            assertThat(outline(page)).as("the focus is seen").isEqualTo("3px");
            page.keyboard().press("Enter");
            page.waitForURL("**part=2**");

            tabTo(page, "q.why");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            page.waitForURL("**part=3**");
            tabTo(page, "q.words");
            page.keyboard().type("Ring the bell");
            tabTo(page, "q.agree");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");

            Locator thanks = page.locator("main", new Page.LocatorOptions().setHasText("Thank you, that helps us."));
            assertThat(thanks.innerText()).contains("Change my answers");
        }
        as(Role.ANALYST)
                .get("/api/v1/surveys/" + survey + "/responses")
                .then()
                .body("items[0].answers.recommend", equalTo(3))
                .body("items[0].answers.why", equalTo(List.of("late")))
                .body("items[0].answers.words", equalTo("Ring the bell"))
                .body("items[0].answers.agree", equalTo(List.of("quote")));
    }

    @Test
    void aFormThatReachesTheServiceTwiceIsOneResponse() {
        try (BrowserContext context = chromium.visitor(plain())) {
            Page page = context.newPage();
            page.route("**/s/" + survey, route -> {
                // Once beside the browser, as if it had lost the answer, and once by itself.
                route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                route.resume();
            });
            page.navigate(address);
            page.locator("input[name='q.recommend'][value='9']").check();
            page.locator("button").first().click();
            page.waitForURL("**part=2**");
        }
        results(survey).body("participation.startedByLink", equalTo(1));
    }

    @Test
    void aMistakeIsToldAtItsQuestionAndLedTo() {
        try (BrowserContext context = chromium.visitor(plain())) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator("input[name='q.again'][value='yes']").check();
            page.locator("button").first().click();

            assertThat(page.locator("[role=alert]").innerText()).contains("Please check your answers");
            assertThat(page.title()).isEqualTo("Error: How was your delivery?");
            assertThat(page.evaluate("document.activeElement.getAttribute('role')"))
                    .isEqualTo("alert");
            assertThat(page.locator("input[name='q.again'][value='yes']").isChecked())
                    .isTrue();
            assertThat(page.locator("fieldset", new Page.LocatorOptions().setHasText("recommend"))
                            .first()
                            .getAttribute("aria-describedby"))
                    .contains("q-recommend-error");
            page.locator("[role=alert] a").click();
            assertThat(page.locator("input:focus").getAttribute("name")).isEqualTo("q.recommend");
            keep(page, "errors");
        }
    }

    @Test
    void ofAMatrixTheRowsThatAreOpenAreMarkedAndLedTo() {
        String demanding = drafted(FORM.replace("\"kind\": \"matrix\",", "\"kind\": \"matrix\", \"required\": true,"));
        state(demanding, "open").statusCode(200);
        try (BrowserContext context = chromium.visitor(plain())) {
            Page page = context.newPage();
            page.navigate(addressOf(demanding));
            page.locator("input[name='q.recommend'][value='9']").check();
            page.locator("button").first().click();
            page.waitForURL("**part=2**");
            page.locator("input[name='q.parts.speed'][value='good']").check();
            page.locator("button").first().click();

            assertThat(page.locator("#q-parts-error").innerText()).isEqualTo("Please choose an answer in each row.");
            assertThat(page.locator("fieldset.row.wrong legend").allInnerTexts())
                    .containsExactly("the care taken with your parcel");
            assertThat(page.locator("fieldset.row.wrong").getAttribute("aria-describedby"))
                    .isEqualTo("q-parts-error");
            page.locator("[role=alert] a").click();
            assertThat(page.locator("input:focus").getAttribute("name")).isEqualTo("q.parts.care");
            keep(page, "matrix");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1024", "en, DARK, 1024", "en, LIGHT, 320", "ar, LIGHT, 320", "ar, DARK, 1024"})
    void itIsReadableInEveryLookAndNeverScrollsSideways(String language, ColorScheme scheme, int width) {
        try (BrowserContext context =
                chromium.visitor(plain().setColorScheme(scheme).setViewportSize(width, 800))) {
            Page page = context.newPage();
            page.navigate(address + "&lang=" + language);
            check(page, language, "%s-%s-%d-1".formatted(language, scheme, width), width);
            page.locator("input[name='q.recommend'][value='2']").check();
            page.locator("button").first().click();
            page.waitForURL("**part=2**");
            check(page, language, "%s-%s-%d-2".formatted(language, scheme, width), width);
            page.locator("input[name='q.why']").first().check();
            page.locator("button").first().click();
            page.waitForURL("**part=3**");
            page.locator("button").first().click();
            page.locator("#q-words-error").waitFor();
            check(page, language, "%s-%s-%d-3".formatted(language, scheme, width), width);
        }
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingIsRefusedByThePolicy() {
        try (BrowserContext context = chromium.visitor(plain())) {
            Page page = context.newPage();
            List<String> requests = new java.util.concurrent.CopyOnWriteArrayList<>();
            List<String> complaints = new java.util.concurrent.CopyOnWriteArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(address);

            assertThat(requests).allMatch(url -> url.startsWith("http://localhost:" + RestAssured.port + "/s/"));
            assertThat(requests).anyMatch(url -> url.endsWith("/s/style.css"));
            assertThat(complaints).isEmpty();
            assertThat(page.evaluate("getComputedStyle(document.querySelector('button')).fontWeight"))
                    .isEqualTo("600");
        }
    }

    private static String addressOf(String survey) {
        return "http://localhost:" + RestAssured.port + "/s/" + survey + "?token=" + link(survey);
    }

    private static NewContextOptions plain() {
        return new NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB");
    }

    private static void check(Page page, String language, String name, int width) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(width);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(Contrast.lowestIn(page)).as("contrast in " + name).isGreaterThanOrEqualTo(4.5);
        keep(page, name);
    }

    private static void keep(Page page, String name) {
        String directory = System.getProperty("survey.pictures");
        if (directory != null) {
            page.screenshot(new ScreenshotOptions()
                    .setPath(Path.of(directory, name + ".png"))
                    .setFullPage(true));
        }
    }

    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.name"))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + name);
    }

    /** Of what is around the button that has the focus. */
    private static Object outline(Page page) {
        return page.evaluate("getComputedStyle(document.activeElement.closest('label')).outlineWidth");
    }
}
