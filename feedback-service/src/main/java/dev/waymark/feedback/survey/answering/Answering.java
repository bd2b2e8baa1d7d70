package dev.waymark.feedback.survey.answering;

import static dev.waymark.feedback.survey.SurveyProblem.INVITATION_EXPIRED;
import static dev.waymark.feedback.survey.SurveyProblem.INVITATION_NOT_VALID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.contracts.feedback.SurveyRules;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.survey.ResponseState;
import dev.waymark.feedback.survey.questionnaire.AnswerReader;
import dev.waymark.feedback.survey.questionnaire.Flaw;
import dev.waymark.feedback.survey.questionnaire.GivenAnswer;
import dev.waymark.feedback.survey.questionnaire.Languages;
import dev.waymark.feedback.survey.questionnaire.Questionnaire;
import dev.waymark.feedback.survey.read.ResponseView;
import dev.waymark.feedback.survey.read.ResponseViews;
import dev.waymark.feedback.survey.read.SurveyVersionView;
import dev.waymark.feedback.survey.read.SurveyView;
import dev.waymark.feedback.survey.read.SurveyViews;
import dev.waymark.feedback.survey.token.SurveyToken;
import dev.waymark.feedback.survey.token.SurveyToken.OpenLink;
import dev.waymark.feedback.survey.token.SurveyToken.Personal;
import dev.waymark.feedback.survey.token.SurveyTokens;
import dev.waymark.feedback.survey.token.TokenBudget;
import dev.waymark.feedback.survey.write.ResponseCommand.BeginByLink;
import dev.waymark.feedback.survey.write.ResponseCommand.GiveAnswers;
import dev.waymark.feedback.survey.write.SurveyCommand.TakePlace;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Receipt;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Validation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes in answers of those who have a token. */
@Singleton
public class Answering {
    /** Clocks differ: a token to go on with must not end before what it is for. */
    private static final Duration SLACK = Duration.ofHours(1);

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
    Commands commands;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * What was taken in.
     *
     * @param token to go on or change it with
     * @param begun whether these were the first answers
     */
    public record Taken(ResponseId response, String token, boolean begun, boolean counts, Receipt receipt) {}

    /**
     * Lets somebody see what they are asked.
     *
     * @throws Refusal where there is no such survey, or the token is not for it or no longer
     */
    public Sitting sit(SurveyId survey, @Nullable String token) {
        SurveyView view = surveys.require(survey);
        SurveyToken known = tokens.read(token == null ? "" : token)
                .filter(it -> it.survey().equals(survey))
                .orElseThrow(() -> new Refusal(INVITATION_NOT_VALID, "Use the address as it was sent"));
        budget.spend(known);
        ResponseView response = responseOf(known, view);
        Questionnaire questionnaire = response == null || response.version() == 0
                ? view.questionnaire()
                : surveys.version(survey, response.version())
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
        return new Sitting(view, questionnaire, response, vault.open(subjects));
    }

    /**
     * Takes in answers; those to other questions stay as they are.
     *
     * @param wanted the language they were asked in, as far as it is known
     * @throws Refusal if any of them does not fit, or may not be given any more; nothing is stored then
     */
    public Taken take(
            SurveyId survey, @Nullable String token, @Nullable String wanted, ObjectNode sent, boolean complete) {
        Sitting sitting = sit(survey, token);
        Instant now = clock.instant();
        sitting.requireOpen(now);
        AnswerReader.Read read = AnswerReader.read(sitting.questionnaire(), sent);
        Validation.refuse(read.flaws().stream().map(Flaw::violation).toList(), null);
        String language = Languages.best(sitting.questionnaire().definition(), wanted);
        return store(sitting, token, read.answers(), language, complete, now);
    }

    private Taken store(
            Sitting sitting,
            @Nullable String token,
            List<GivenAnswer> answers,
            String language,
            boolean complete,
            Instant now) {
        ResponseId response = sitting.responseOr(ids.next(ResponseId::new));
        SurveyId survey = sitting.survey().id();
        boolean counts = sitting.state() == ResponseState.COMPLETED;
        GiveAnswers give = new GiveAnswers(
                response,
                sitting.questionnaire(),
                language,
                answers.stream()
                        .filter(answer -> !answer.isNothing())
                        .map(answer -> sealed(sitting, response, answer))
                        .toList(),
                answers.stream()
                        .filter(GivenAnswer::isNothing)
                        .map(GivenAnswer::question)
                        .collect(Collectors.toUnmodifiableSet()),
                complete,
                now);
        Receipt receipt = commands.sendTogether(send -> {
            if (complete && !counts) {
                send.send(new TakePlace(survey, response, segment(sitting)));
            }
            if (sitting.response() == null) {
                send.send(new BeginByLink(response, survey, sitting.questionnaire(), now));
            }
            send.send(give);
        });
        boolean begun = sitting.state() == ResponseState.INVITED;
        String next = sitting.response() == null || token == null
                ? tokens.text(new Personal(survey, response, end(sitting, now)))
                : token;
        return new Taken(response, next, begun, complete || counts, receipt);
    }

    private @Nullable ResponseView responseOf(SurveyToken token, SurveyView survey) {
        return switch (token) {
            case OpenLink it -> {
                if (!Objects.equals(survey.link(), it.link())) {
                    throw new Refusal(INVITATION_NOT_VALID, "The link is switched off");
                }
                yield null;
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

    /** Words that stay the same stay sealed as they are: sent again, they change nothing. */
    private SurveyAnswer sealed(Sitting sitting, ResponseId response, GivenAnswer answer) {
        Optional<SurveyAnswer> before = sitting.saved().stream()
                .filter(it -> it.question().equals(answer.question()))
                .filter(it -> answer.text() != null && answer.text().equals(sitting.words(it)))
                .findFirst();
        return before.orElseGet(() -> answer.sealed(text -> vault.seal(response, customer(sitting), text)));
    }

    private static @Nullable String customer(Sitting sitting) {
        ResponseView response = sitting.response();
        SubjectId subject = response == null ? null : response.subject();
        return subject == null ? null : sitting.opened().customer(subject);
    }

    private static @Nullable String segment(Sitting sitting) {
        ResponseView response = sitting.response();
        return response != null && response.segment() != null
                ? response.segment()
                : sitting.questionnaire().definition().about().segment();
    }

    /** When nothing begun now can be gone on with or changed any more. */
    private static Instant end(Sitting sitting, Instant now) {
        SurveyRules rules = sitting.questionnaire().definition().rules();
        return now.plus(Duration.ofHours(rules.continueHours()))
                .plus(Duration.ofMinutes(rules.editMinutes()))
                .plus(SLACK);
    }
}
