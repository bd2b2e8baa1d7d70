package dev.waymark.contracts.feedback;

import dev.waymark.contracts.EventName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to one person's answers to a survey, from the invitation on. */
public sealed interface ResponseEvent {
    ResponseId response();

    SurveyId survey();

    /**
     * Somebody may answer, once.
     *
     * @param subject who, where they are known
     * @param forCase whose customer is asked again; absent where it was no case that asked
     */
    @EventName("feedback.CustomerInvited")
    record CustomerInvited(
            ResponseId response,
            SurveyId survey,
            Instant expiresAt,
            @Nullable SubjectId subject,
            @Nullable String segment,
            @Nullable String channel,
            @Nullable CaseId forCase)
            implements ResponseEvent {}

    /**
     * The first answers are on their way.
     *
     * @param version of the survey, for good
     * @param invited false for who came by the open link
     * @param continueUntil what is said by then counts
     */
    @EventName("feedback.ResponseStarted")
    record ResponseStarted(
            ResponseId response,
            SurveyId survey,
            int version,
            boolean invited,
            Instant startedAt,
            Instant continueUntil)
            implements ResponseEvent {}

    /**
     * All that is answered so far; it does not count yet.
     *
     * @param language it was asked in (BCP 47)
     */
    @EventName("feedback.AnswersSaved")
    record AnswersSaved(ResponseId response, SurveyId survey, String language, List<SurveyAnswer> answers)
            implements ResponseEvent {}

    /** From now on the answers count. */
    @EventName("feedback.ResponseCompleted")
    record ResponseCompleted(
            ResponseId response,
            SurveyId survey,
            int version,
            boolean invited,
            Instant completedAt,
            Instant editableUntil,
            GivenAnswers given)
            implements ResponseEvent {}

    /** Its time was over before it was completed: what was said counts as it is. */
    @EventName("feedback.ResponseLapsed")
    record ResponseLapsed(
            ResponseId response, SurveyId survey, int version, boolean invited, Instant lapsedAt, GivenAnswers given)
            implements ResponseEvent {}

    /**
     * Other answers count now.
     *
     * @param edition the number of the change, from 1
     * @param replaced what counted before, without words
     */
    @EventName("feedback.ResponseRevised")
    record ResponseRevised(
            ResponseId response,
            SurveyId survey,
            int version,
            int edition,
            Instant revisedAt,
            GivenAnswers given,
            List<SurveyAnswer> replaced)
            implements ResponseEvent {}

    /**
     * Answers that count.
     *
     * @param subject who gave them, where they are known
     * @param scores of the first NPS, CSAT and CES question answered
     * @param consent what they agree to; absent where they said nothing of it
     */
    record GivenAnswers(
            String language,
            SurveySubject about,
            @Nullable SubjectId subject,
            Scores scores,
            @Nullable Consent consent,
            List<SurveyAnswer> answers) {}
}
