package dev.waymark.feedback.survey.answering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.contracts.feedback.ResponseId;
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
import dev.waymark.feedback.survey.read.ResponseView;
import dev.waymark.feedback.survey.token.SurveyToken.OpenLink;
import dev.waymark.feedback.survey.token.SurveyToken.Personal;
import dev.waymark.feedback.survey.token.SurveyToken.Showing;
import dev.waymark.feedback.survey.token.SurveyTokens;
import dev.waymark.feedback.survey.write.ResponseCommand.BeginByLink;
import dev.waymark.feedback.survey.write.ResponseCommand.GiveAnswers;
import dev.waymark.feedback.survey.write.SurveyCommand.TakePlace;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.axon.Receipt;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Validation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;

/** Takes in answers of those who have a token. */
@Singleton
public class Answering {
    /** Clocks differ: a token to go on with must not end before what it is for. */
    private static final Duration SLACK = Duration.ofHours(1);

    /** How often the same may come at once until who sent it is asked to send it again. */
    private static final int TRIES = 5;

    @Inject
    Sittings sittings;

    @Inject
    SurveyTokens tokens;

    @Inject
    Vault vault;

    @Inject
    Commands commands;

    @Inject
    Progress progress;

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
        return sittings.of(survey, token);
    }

    /**
     * What a form is to be sent off with: who came by the open link gets a token for this one showing of it, all others
     * have one of their own.
     */
    public String toSendWith(Sitting sitting) {
        return tokens.text(
                sitting.token() instanceof OpenLink link
                        ? new Showing(link.survey(), link.link(), ids.next(ResponseId::new))
                        : sitting.token());
    }

    /**
     * Takes in answers; those to other questions stay as they are. The same sent again is the same response, however close
     * together both come.
     *
     * @param wanted the language they were asked in, as far as it is known
     * @throws Refusal if any of them does not fit, or may not be given any more; nothing is stored then
     */
    public Taken take(
            SurveyId survey, @Nullable String token, @Nullable String wanted, ObjectNode sent, boolean complete) {
        Sitting sitting = sit(survey, token);
        for (int tried = 1; ; tried++) {
            try {
                return take(sitting, wanted, sent, complete);
            } catch (AggregateStreamCreationException | Refusal e) {
                Sitting since = tried < TRIES && isOfTheMoment(e) ? after(sitting) : sitting;
                if (since.isAsFarAs(sitting)) {
                    throw refusal(e);
                }
                sitting = since;
            }
        }
    }

    private Taken take(Sitting sitting, @Nullable String wanted, ObjectNode sent, boolean complete) {
        Instant now = clock.instant();
        AnswerReader.Read read = AnswerReader.read(sitting.questionnaire(), sent);
        ResponseView response = sitting.response();
        if (response != null && read.flaws().isEmpty() && sitting.isFinalWith(read.answers(), now)) {
            return new Taken(response.id(), next(sitting, response.id(), now), false, true, progress.await());
        }
        sitting.requireOpen(now);
        Validation.refuse(read.flaws().stream().map(Flaw::violation).toList(), null);
        if (complete && !missing(sitting, read).isEmpty()) {
            // Refused here nothing is sealed, so no key is made for it; earlier answers may not have been seen yet.
            Validation.refuse(
                    missing(after(sitting), read).stream().map(Flaw::violation).toList(), null);
        }
        String language = Languages.best(sitting.questionnaire().definition(), wanted);
        return store(sitting, read.answers(), language, complete, now);
    }

    private static List<Flaw> missing(Sitting sitting, AnswerReader.Read read) {
        return sitting.questionnaire().missing(sitting.after(read.answers()));
    }

    /** Whether the same answers, taken in a moment before and not seen yet, may be what is in the way. */
    private static boolean isOfTheMoment(RuntimeException e) {
        return refusal(e).problem().status() == CommonProblem.CONCURRENT_CHANGE.status();
    }

    private static Refusal refusal(RuntimeException e) {
        return e instanceof Refusal refusal
                ? refusal
                : new Refusal(CommonProblem.CONCURRENT_CHANGE, "The same form came a moment before");
    }

    private Sitting after(Sitting sitting) {
        progress.await();
        return sittings.again(sitting);
    }

    private Taken store(Sitting sitting, List<GivenAnswer> answers, String language, boolean complete, Instant now) {
        ResponseId response = sitting.responseOr(() -> ids.next(ResponseId::new));
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
                sitting.seen(),
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
        return new Taken(response, next(sitting, response, now), begun, complete || counts, receipt);
    }

    /** Who came by the link goes on with a token of their own. */
    private String next(Sitting sitting, ResponseId response, Instant now) {
        return tokens.text(
                sitting.token() instanceof Personal personal
                        ? personal
                        : new Personal(sitting.survey().id(), response, end(sitting, now)));
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
