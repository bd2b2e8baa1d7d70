package dev.waymark.feedback.survey.answering;

import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyClosing;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.survey.ResponseState;
import dev.waymark.feedback.survey.SurveyProblem;
import dev.waymark.feedback.survey.SurveyState;
import dev.waymark.feedback.survey.questionnaire.GivenAnswer;
import dev.waymark.feedback.survey.questionnaire.Questionnaire;
import dev.waymark.feedback.survey.questionnaire.SavedAnswers;
import dev.waymark.feedback.survey.read.ResponseView;
import dev.waymark.feedback.survey.read.SurveyView;
import dev.waymark.feedback.survey.token.SurveyToken;
import dev.waymark.feedback.survey.token.SurveyToken.Showing;
import dev.waymark.feedback.survey.write.ResponseCommand.Seen;
import dev.waymark.service.json.JsonConventions;
import dev.waymark.service.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a token before a survey.
 *
 * @param token they have come with
 * @param questionnaire the version they have begun with, else the current one
 * @param response null for who has just come by the open link
 */
public record Sitting(
        SurveyToken token,
        SurveyView survey,
        Questionnaire questionnaire,
        @Nullable ResponseView response,
        Vault.Opened opened) {
    /** All that was answered so far, also what does not count yet. */
    public List<SurveyAnswer> saved() {
        return response == null ? List.of() : response.saved();
    }

    public ResponseState state() {
        return response == null ? ResponseState.INVITED : response.state();
    }

    /** What was written, where it can still be read. */
    public @Nullable String words(SurveyAnswer answer) {
        SealedText text = answer.text();
        return response == null || text == null ? null : opened.text(response.id(), text);
    }

    /** Until when it may be gone on with or changed; null before anything is answered. */
    public @Nullable Instant openUntil() {
        return response == null || response.state() == ResponseState.INVITED ? null : response.openUntil();
    }

    /**
     * Does nothing where answers are taken.
     *
     * @throws Refusal saying why not
     */
    public void requireOpen(Instant now) {
        Instant until = openUntil();
        boolean over = until != null && until.isBefore(now);
        if (state() == ResponseState.COMPLETED) {
            if (over) {
                throw new Refusal(SurveyProblem.INVITATION_USED, "The answers can no longer be changed");
            }
        } else if (state() == ResponseState.LAPSED || over) {
            throw new Refusal(SurveyProblem.ANSWERING_TIME_OVER, "What was said by then counts");
        } else if (survey.closedBecause() == SurveyClosing.QUOTA) {
            throw new Refusal(SurveyProblem.SURVEY_QUOTA_REACHED);
        } else if (survey.state() != SurveyState.OPEN) {
            throw new Refusal(SurveyProblem.SURVEY_NOT_OPEN, "It is " + JsonConventions.wireName(survey.state()));
        }
    }

    /** What is answered once these answers are taken in, their words left out. */
    public List<SurveyAnswer> after(List<GivenAnswer> given) {
        return SavedAnswers.after(
                saved(),
                given.stream()
                        .filter(answer -> !answer.isNothing())
                        .map(GivenAnswer::withoutWords)
                        .toList(),
                given.stream()
                        .filter(GivenAnswer::isNothing)
                        .map(GivenAnswer::question)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether all this counts already and stays: who sends it again is told so again, and changes nothing. */
    boolean isFinalWith(List<GivenAnswer> given, Instant now) {
        Instant until = openUntil();
        return state() == ResponseState.COMPLETED
                && until != null
                && until.isBefore(now)
                && !given.isEmpty()
                && given.stream().allMatch(this::counts);
    }

    private boolean counts(GivenAnswer given) {
        List<SurveyAnswer> counted = response == null ? List.of() : response.answers();
        return counted.stream()
                .filter(answer -> answer.question().equals(given.question()))
                .findFirst()
                .map(answer -> given.equals(new GivenAnswer(
                        answer.question(), answer.number(), answer.choices(), answer.rows(), words(answer))))
                .orElse(given.isNothing());
    }

    /** How far the response is; one begun by the link is so together with its first answers. */
    Seen seen() {
        return response == null ? new Seen(ResponseState.PARTIAL, 0) : new Seen(response.state(), response.edition());
    }

    /** Whether nothing was begun, counted or changed since the other one. */
    boolean isAsFarAs(Sitting other) {
        return seen().equals(other.seen()) && (response == null) == (other.response == null);
    }

    /** The response there is, the one that the token names, or another one. */
    ResponseId responseOr(Supplier<ResponseId> another) {
        if (response != null) {
            return response.id();
        }
        return token instanceof Showing showing ? showing.response() : another.get();
    }
}
