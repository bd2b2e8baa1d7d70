package dev.waymark.feedback.survey.policy;

import static dev.waymark.feedback.survey.Surveys.QUESTIONS;
import static dev.waymark.feedback.survey.Surveys.answer;
import static dev.waymark.feedback.survey.Surveys.invite;
import static dev.waymark.feedback.survey.Surveys.open;
import static dev.waymark.feedback.survey.Surveys.results;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.service.axon.Progress;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class LapsedResponsesTest {
    @Inject
    LapsedResponses lapsed;

    @Inject
    Progress progress;

    @Test
    void whatWasBegunCountsWhenItsTimeIsOverAndOnceWhoeverLooks() throws InterruptedException {
        String survey = open(", \"rules\": {\"continueHours\": 1}", QUESTIONS);
        List<String> tokens = invite(survey, "{}", "{}", "{}");
        answer(survey, tokens.get(0), "{\"happy\": 2}", false).statusCode(201);
        answer(survey, tokens.get(1), "{\"recommend\": 9}", true).statusCode(201);

        lapsed.scan(Instant.now().plus(Duration.ofMinutes(59)));
        progress.await();
        results(survey).body("responses", equalTo(1)).body("participation.lapsed", equalTo(0));

        Instant later = Instant.now().plus(Duration.ofMinutes(61));
        List<Thread> instances = List.of(
                Thread.ofPlatform().start(() -> lapsed.scan(later)),
                Thread.ofPlatform().start(() -> lapsed.scan(later)));
        for (Thread instance : instances) {
            instance.join();
        }
        progress.await();
        results(survey)
                .body("responses", equalTo(2))
                .body("participation.lapsed", equalTo(1))
                .body("participation.completed", equalTo(1))
                .body("questions.find { it.question == 'happy' }.n", equalTo(1));
        answer(survey, tokens.get(0), "{\"recommend\": 9}", true)
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:answering-time-over"));
    }
}
