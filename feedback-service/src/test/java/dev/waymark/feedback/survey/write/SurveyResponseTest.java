package dev.waymark.feedback.survey.write;

import dev.waymark.contracts.feedback.ResponseEvent.AnswersSaved;
import dev.waymark.contracts.feedback.ResponseEvent.CustomerInvited;
import dev.waymark.contracts.feedback.ResponseEvent.GivenAnswers;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseCompleted;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseLapsed;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseRevised;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseStarted;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.contracts.feedback.SurveySubject;
import dev.waymark.feedback.survey.ResponseState;
import dev.waymark.feedback.survey.SurveyProblem;
import dev.waymark.feedback.survey.questionnaire.Questionnaire;
import dev.waymark.feedback.survey.write.ResponseCommand.BeginByLink;
import dev.waymark.feedback.survey.write.ResponseCommand.GiveAnswers;
import dev.waymark.feedback.survey.write.ResponseCommand.LetResponseLapse;
import dev.waymark.feedback.survey.write.ResponseCommand.Seen;
import dev.waymark.service.problem.CommonProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class SurveyResponseTest {
    private static final SurveyId SURVEY = new SurveyId(new UUID(1, 1));
    private static final ResponseId RESPONSE = new ResponseId(new UUID(2, 2));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(3, 3));
    private static final Questionnaire ASKED = new Questionnaire(4, Definitions.named("one", null, null));

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant CONTINUE_UNTIL = NOW.plus(Duration.ofHours(24));
    private static final Instant EDIT_UNTIL = NOW.plus(Duration.ofMinutes(60));

    private static final SurveyAnswer NINE = number(9);
    private static final SurveyAnswer THREE = number(3);
    private static final SurveyAnswer WORDS =
            new SurveyAnswer("words", null, List.of(), Map.of(), new SealedText(SUBJECT, "c2VhbGVk"));

    private static final CustomerInvited INVITED =
            new CustomerInvited(RESPONSE, SURVEY, NOW.plus(Duration.ofDays(30)), SUBJECT, "new", null, null);
    private static final ResponseStarted STARTED = new ResponseStarted(RESPONSE, SURVEY, 4, true, NOW, CONTINUE_UNTIL);
    private static final ResponseCompleted COMPLETED =
            new ResponseCompleted(RESPONSE, SURVEY, 4, true, NOW, EDIT_UNTIL, counted(9, NINE));

    private static final Seen NEW = new Seen(ResponseState.INVITED, 0);
    private static final Seen BEGUN = new Seen(ResponseState.PARTIAL, 0);
    private static final Seen DONE = new Seen(ResponseState.COMPLETED, 0);
    private static final Seen REVISED = new Seen(ResponseState.COMPLETED, 1);

    @Test
    void anInvitationIsAnsweredAtOnce() {
        given(INVITED).when(give(NEW, true, NOW, NINE)).expectEvents(STARTED, COMPLETED);
    }

    @Test
    void answersAreGivenBitByBitAndOnlyCountOnceComplete() {
        AnswersSaved saved = new AnswersSaved(RESPONSE, SURVEY, "en", List.of(WORDS));

        given(INVITED).when(give(NEW, false, NOW, WORDS)).expectEvents(STARTED, saved);
        given(INVITED, STARTED, saved).when(give(BEGUN, false, NOW, WORDS)).expectNoEvents();
        given(INVITED, STARTED, saved)
                .when(give(BEGUN, true, NOW, THREE))
                .expectEvents(
                        new ResponseCompleted(RESPONSE, SURVEY, 4, true, NOW, EDIT_UNTIL, counted(3, THREE, WORDS)));
        given(INVITED, STARTED, saved).when(give(BEGUN, true, NOW, NINE)).expectEvents(COMPLETED);
    }

    @Test
    void whatIsRequiredIsNotLeftOut() {
        Refused.as(CommonProblem.INVALID_INPUT, given(INVITED).when(give(NEW, true, NOW)));
        Refused.as(CommonProblem.INVALID_INPUT, given(INVITED).when(give(NEW, true, NOW, WORDS)));
    }

    @Test
    void anAnswerIsTakenBack() {
        AnswersSaved saved = new AnswersSaved(RESPONSE, SURVEY, "en", List.of(THREE, WORDS));
        GiveAnswers without = new GiveAnswers(RESPONSE, ASKED, "en", List.of(), Set.of("words"), false, BEGUN, NOW);

        given(INVITED, STARTED, saved)
                .when(without)
                .expectEvents(new AnswersSaved(RESPONSE, SURVEY, "en", List.of(THREE)));
    }

    @Test
    void completedAnswersAreReplacedForAWhileAndNamelyAsAnEvent() {
        ResponseRevised revised =
                new ResponseRevised(RESPONSE, SURVEY, 4, 1, NOW, counted(3, THREE, WORDS), List.of(NINE));

        given(INVITED, STARTED, COMPLETED)
                .when(give(DONE, true, NOW, THREE, WORDS))
                .expectEvents(revised);
        given(INVITED, STARTED, COMPLETED, revised)
                .when(give(REVISED, true, EDIT_UNTIL, NINE))
                .expectEvents(new ResponseRevised(
                        RESPONSE,
                        SURVEY,
                        4,
                        2,
                        EDIT_UNTIL,
                        counted(9, NINE),
                        List.of(THREE, new SurveyAnswer("words", null, List.of(), Map.of(), null))));
    }

    @Test
    void theSameAnswersAgainChangeNothing() {
        given(INVITED, STARTED, COMPLETED).when(give(DONE, true, NOW, NINE)).expectNoEvents();
    }

    @Test
    void whatWasGivenWithoutKnowledgeOfOtherAnswersIsNotTakenIn() {
        ResponseRevised revised = new ResponseRevised(RESPONSE, SURVEY, 4, 1, NOW, counted(3, THREE), List.of(NINE));

        Refused.as(
                CommonProblem.CONCURRENT_CHANGE,
                given(INVITED, STARTED, COMPLETED).when(give(BEGUN, true, NOW, NINE)));
        Refused.as(
                CommonProblem.CONCURRENT_CHANGE,
                given(INVITED, STARTED, COMPLETED, revised).when(give(DONE, true, NOW, NINE)));
    }

    @Test
    void anInvitationIsUsedOnce() {
        Refused.as(
                SurveyProblem.INVITATION_USED,
                given(INVITED, STARTED, COMPLETED).when(give(DONE, true, EDIT_UNTIL.plusSeconds(1), THREE)));
    }

    @Test
    void whoIsLateHasSaidWhatTheyHaveSaid() {
        AnswersSaved saved = new AnswersSaved(RESPONSE, SURVEY, "en", List.of(THREE));
        Instant late = CONTINUE_UNTIL.plusSeconds(1);
        ResponseLapsed lapsed = new ResponseLapsed(RESPONSE, SURVEY, 4, true, late, counted(3, THREE));

        Refused.as(
                SurveyProblem.ANSWERING_TIME_OVER,
                given(INVITED, STARTED, saved).when(give(BEGUN, true, late, NINE)));
        given(INVITED, STARTED, saved).when(lapse(CONTINUE_UNTIL)).expectNoEvents();
        given(INVITED, STARTED, saved).when(lapse(late)).expectEvents(lapsed);
        given(INVITED, STARTED, saved, lapsed).when(lapse(late)).expectNoEvents();
        given(INVITED, STARTED, COMPLETED).when(lapse(late)).expectNoEvents();
        Refused.as(
                SurveyProblem.ANSWERING_TIME_OVER,
                given(INVITED, STARTED, saved, lapsed).when(give(BEGUN, true, late, NINE)));
    }

    @Test
    void whoHasBegunKeepsTheirVersion() {
        Questionnaire next = new Questionnaire(5, ASKED.definition());

        Refused.as(
                CommonProblem.CONCURRENT_CHANGE,
                given(INVITED, STARTED)
                        .when(new GiveAnswers(RESPONSE, next, "en", List.of(NINE), Set.of(), true, BEGUN, NOW)));
    }

    @Test
    void whoComesByTheLinkIsNobodyKnown() {
        new AggregateTestFixture<>(SurveyResponse.class)
                .givenNoPriorActivity()
                .when(new BeginByLink(RESPONSE, SURVEY, ASKED, NOW))
                .expectEvents(new ResponseStarted(RESPONSE, SURVEY, 4, false, NOW, CONTINUE_UNTIL));
        given(new ResponseStarted(RESPONSE, SURVEY, 4, false, NOW, CONTINUE_UNTIL))
                .when(give(BEGUN, true, NOW, NINE))
                .expectEvents(new ResponseCompleted(
                        RESPONSE,
                        SURVEY,
                        4,
                        false,
                        NOW,
                        EDIT_UNTIL,
                        new GivenAnswers(
                                "en", Definitions.ABOUT, null, new Scores(null, 9, null), null, List.of(NINE))));
    }

    private static TestExecutor<SurveyResponse> given(Object... events) {
        return new AggregateTestFixture<>(SurveyResponse.class).given(events);
    }

    private static GiveAnswers give(Seen seen, boolean complete, Instant now, SurveyAnswer... answers) {
        return new GiveAnswers(RESPONSE, ASKED, "en", List.of(answers), Set.of(), complete, seen, now);
    }

    private static LetResponseLapse lapse(Instant now) {
        return new LetResponseLapse(RESPONSE, ASKED, now);
    }

    /** The invitation names the segment, the survey the channel. */
    private static GivenAnswers counted(int nps, SurveyAnswer... answers) {
        SurveySubject about = new SurveySubject(null, null, null, null, "new", "email");
        return new GivenAnswers("en", about, SUBJECT, new Scores(null, nps, null), null, List.of(answers));
    }

    private static SurveyAnswer number(int number) {
        return new SurveyAnswer("recommend", number, List.of(), Map.of(), null);
    }
}
