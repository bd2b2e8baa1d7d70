package dev.waymark.feedback.malformed;

import static dev.waymark.feedback.survey.Surveys.link;
import static dev.waymark.feedback.survey.Surveys.open;
import static dev.waymark.feedback.survey.Surveys.results;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.feedback.Eventually;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people without a login can send: answers to a survey, as JSON and from its page. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
@SuppressWarnings("NullAway.Init") // each test has a survey
class MalformedAnswersTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    Untouched untouched;

    private String survey;
    private String link;
    private long head;
    private Map<String, Long> counts;

    @BeforeEach
    void aSurvey() {
        survey = open("", BrokenAnswers.QUESTIONS);
        link = link(survey);
        untouched.settle();
        head = untouched.received();
        counts = untouched.counts();
    }

    @Test
    void whatTheyAreMadeFromIsSound() throws Exception {
        String json = new BrokenAnswers(link).sound();
        String form = new BrokenForms(link).sound();

        assertThat(Sent.to("/surveys/" + survey + "/responses", "application/json", json.getBytes(UTF_8))
                        .status())
                .isEqualTo(201);
        assertThat(Sent.toPage("/s/" + survey, FORM, form.getBytes(UTF_8)).status())
                .isEqualTo(303);

        results(survey).body("responses", equalTo(2));
        Eventually.is(head + 2, untouched::received);
        untouched.settle();
    }

    @Test
    void asJsonEachIsAnsweredWithAProblemThatDoesNotQuoteIt() throws Exception {
        List<Malformed> bodies = new BrokenAnswers(link).all().toList();
        assertThat(bodies).hasSizeGreaterThan(300);
        long heap = Untouched.heap();
        Map<String, String> wrong = new TreeMap<>();
        for (Malformed body : bodies) {
            Sent sent = Sent.to("/surveys/" + survey + "/responses", "application/json", body.bytes());
            if (!sent.isProblem(400, 403, 413)) {
                wrong.put(body.flaw(), sent.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertNothingStored();
        Untouched.assertFlat(heap);
    }

    @Test
    void fromThePageEachIsAnsweredWithAPageThatSaysNo() throws Exception {
        List<Malformed> forms = new BrokenForms(link).all().toList();
        assertThat(forms).hasSizeGreaterThan(200);
        long heap = Untouched.heap();
        Map<String, String> wrong = new TreeMap<>();
        for (Malformed form : forms) {
            Sent sent = Sent.toPage("/s/" + survey, FORM, form.bytes());
            if (!isRefusingPage(sent)) {
                wrong.put(form.flaw(), sent.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertNothingStored();
        Untouched.assertFlat(heap);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORM + "; charset=utf-16",
                FORM + "; charset=iso-8859-1",
                FORM + "; charset=klingon",
                FORM + "; charset=\"\"",
                "multipart/form-data; boundary=x",
                "text/plain",
                "application/json",
                "application/",
                ";;;"
            })
    void whatIsNoFormOfUtf8IsNotRead(String type) throws Exception {
        String form = new BrokenForms(link).sound();

        Sent sent = Sent.toPage("/s/" + survey, type, form.getBytes(UTF_8));

        assertThat(sent.status()).as(sent.answer()).isIn(400, 415);
        assertThat(sent.quotes()).isFalse();
        assertNothingStored();
    }

    private void assertNothingStored() {
        assertThat(untouched.received()).isEqualTo(head);
        assertThat(untouched.counts()).isEqualTo(counts);
        results(survey).body("participation.started", equalTo(0)).body("responses", equalTo(0));
    }

    /** A page may show who filled it in what they wrote; it stays a page. */
    private static boolean isRefusingPage(Sent sent) {
        return List.of(400, 403, 413).contains(sent.status())
                && sent.type().startsWith("text/html")
                && sent.answer().startsWith("<!DOCTYPE html>")
                && sent.answer().indexOf('\0') < 0;
    }
}
