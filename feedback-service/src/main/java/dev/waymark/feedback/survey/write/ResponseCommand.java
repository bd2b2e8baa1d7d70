package dev.waymark.feedback.survey.write;

import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.ResponseState;
import dev.waymark.feedback.survey.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a response. */
public sealed interface ResponseCommand {
    ResponseId response();

    record InviteCustomer(
            @TargetAggregateIdentifier ResponseId response,
            SurveyId survey,
            Instant expiresAt,
            @Nullable SubjectId subject,
            @Nullable String segment,
            @Nullable String channel,
            @Nullable CaseId forCase)
            implements ResponseCommand {}

    /** Somebody came by the open link. */
    record BeginByLink(
            @TargetAggregateIdentifier ResponseId response, SurveyId survey, Questionnaire questionnaire, Instant now)
            implements ResponseCommand {}

    /**
     * Take in answers; those to other questions stay as they are.
     *
     * @param answers that fit the questionnaire
     * @param takenBack questions that shall have no answer any more
     * @param complete whether they shall count from now on
     * @param seen how far it is, to their giver's knowledge; where that is wrong nothing is taken in
     */
    record GiveAnswers(
            @TargetAggregateIdentifier ResponseId response,
            Questionnaire questionnaire,
            String language,
            List<SurveyAnswer> answers,
            Set<String> takenBack,
            boolean complete,
            Seen seen,
            Instant now)
            implements ResponseCommand {}

    /** How far a response was when somebody looked. */
    record Seen(ResponseState state, int edition) {}

    /** The time to go on is over: nothing happens unless it is, and the response is not complete. */
    record LetResponseLapse(@TargetAggregateIdentifier ResponseId response, Questionnaire questionnaire, Instant now)
            implements ResponseCommand {}
}
