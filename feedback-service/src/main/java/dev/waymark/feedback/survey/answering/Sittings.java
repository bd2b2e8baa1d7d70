package dev.waymark.feedback.survey.answering;

import static dev.waymark.feedback.survey.SurveyProblem.INVITATION_EXPIRED;
import static dev.waymark.feedback.survey.SurveyProblem.INVITATION_NOT_VALID;

import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.survey.questionnaire.Questionnaire;
import dev.waymark.feedback.survey.read.ResponseView;
import dev.waymark.feedback.survey.read.ResponseViews;
import dev.waymark.feedback.survey.read.SurveyVersionView;
import dev.waymark.feedback.survey.read.SurveyView;
import dev.waymark.feedback.survey.read.SurveyViews;
import dev.waymark.feedback.survey.token.SurveyToken;
import dev.waymark.feedback.survey.token.SurveyToken.OpenLink;
import dev.waymark.feedback.survey.token.SurveyToken.Personal;
import dev.waymark.feedback.survey.token.SurveyToken.Showing;
import dev.waymark.feedback.survey.token.SurveyTokens;
import dev.waymark.feedback.survey.token.TokenBudget;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets those who have a token sit down before a survey. */
@Singleton
class Sittings {
    @Inject
    SurveyViews surveys;

    @Inject
    ResponseViews responses;

    @Inject
    SurveyTokens tokens;

    @Inject
    TokenBudget budget;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    Sitting of(SurveyId survey, @Nullable String token) {
        SurveyView view = surveys.require(survey);
        SurveyToken known = tokens.read(token == null ? "" : token)
                .filter(it -> it.survey().equals(survey))
                .orElseThrow(() -> new Refusal(INVITATION_NOT_VALID, "Use the address as it was sent"));
        budget.spend(known);
        return of(known, view);
    }

    /** The same, as things are now. */
    Sitting again(Sitting sitting) {
        return of(sitting.token(), surveys.require(sitting.survey().id()));
    }

    private Sitting of(SurveyToken token, SurveyView view) {
        ResponseView response = responseOf(token, view);
        Questionnaire questionnaire = response == null || response.version() == 0
                ? view.questionnaire()
                : surveys.version(view.id(), response.version())
                        .map(SurveyVersionView::questionnaire)
                        .orElseThrow(() -> Refusal.notFound("No such version"));
        List<SubjectId> subjects = response == null
                ? List.of()
                : Stream.concat(
                                Stream.ofNullable(response.subject()),
                                response.saved().stream()
                                        .map(SurveyAnswer::text)
                                        .filter(Objects::nonNull)
                                        .map(SealedText::subject))
                        .toList();
        Vault.Opened opened = vault.open(subjects);
        boolean isErased = response != null && response.erasedAt() != null;
        if (isErased || subjects.stream().anyMatch(opened::isErased)) {
            // What came after would be nobody's: no wish of the customer could reach it again.
            throw new Refusal(INVITATION_NOT_VALID, "Its customer was erased");
        }
        return new Sitting(token, view, questionnaire, response, opened);
    }

    private @Nullable ResponseView responseOf(SurveyToken token, SurveyView survey) {
        return switch (token) {
            case OpenLink it -> {
                requireLink(survey, it.link());
                yield null;
            }
            case Showing it -> {
                Optional<ResponseView> begun = responses.find(it.response());
                if (begun.isEmpty()) {
                    requireLink(survey, it.link());
                }
                yield begun.orElse(null);
            }
            case Personal it -> {
                if (it.hasExpired(clock.instant())) {
                    throw new Refusal(INVITATION_EXPIRED, "At " + it.expiresAt());
                }
                yield responses
                        .find(it.response())
                        .filter(view -> view.survey().equals(survey.id()))
                        .orElseThrow(() -> new Refusal(INVITATION_NOT_VALID, "It is not known here"));
            }
        };
    }

    private static void requireLink(SurveyView survey, int link) {
        if (!Objects.equals(survey.link(), link)) {
            throw new Refusal(INVITATION_NOT_VALID, "The link is switched off");
        }
    }
}
