package dev.waymark.feedback.survey.write;

import static dev.waymark.feedback.survey.ResponseState.COMPLETED;
import static dev.waymark.feedback.survey.ResponseState.INVITED;
import static dev.waymark.feedback.survey.ResponseState.LAPSED;
import static dev.waymark.feedback.survey.ResponseState.PARTIAL;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.ResponseEvent;
import dev.waymark.contracts.feedback.ResponseEvent.AnswersSaved;
import dev.waymark.contracts.feedback.ResponseEvent.CustomerInvited;
import dev.waymark.contracts.feedback.ResponseEvent.GivenAnswers;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseCompleted;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseLapsed;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseRevised;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseStarted;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.contracts.feedback.SurveyRules;
import dev.waymark.contracts.feedback.SurveySubject;
import dev.waymark.feedback.survey.ResponseState;
import dev.waymark.feedback.survey.SurveyProblem;
import dev.waymark.feedback.survey.questionnaire.Flaw;
import dev.waymark.feedback.survey.questionnaire.Questionnaire;
import dev.waymark.feedback.survey.questionnaire.SavedAnswers;
import dev.waymark.feedback.survey.write.ResponseCommand.BeginByLink;
import dev.waymark.feedback.survey.write.ResponseCommand.GiveAnswers;
import dev.waymark.feedback.survey.write.ResponseCommand.InviteCustomer;
import dev.waymark.feedback.survey.write.ResponseCommand.LetResponseLapse;
import dev.waymark.feedback.survey.write.ResponseCommand.Seen;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Is answered bit by bit, counts once, and can be changed for a while after that. */
public class SurveyResponse {
    @AggregateIdentifier
    private ResponseId response;

    private SurveyId survey;
    private @Nullable CustomerInvited invitation;
    private ResponseState state = INVITED;
    private int version;
    private int edition;
    private String language = "";
    private Instant openUntil = Instant.EPOCH;
    private List<SurveyAnswer> saved = List.of();
    private List<SurveyAnswer> counted = List.of();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the ids
    SurveyResponse() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    SurveyResponse(InviteCustomer command) {
        apply(new CustomerInvited(
                command.response(),
                command.survey(),
                command.expiresAt(),
                command.subject(),
                command.segment(),
                command.channel(),
                command.forCase()));
    }

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    SurveyResponse(BeginByLink command) {
        apply(started(command.response(), command.survey(), command.questionnaire(), false, command.now()));
    }

    @CommandHandler
    void handle(GiveAnswers command) {
        requireTime(command.now());
        requireVersion(command.questionnaire());
        requireSeen(command.seen());
        List<SurveyAnswer> after = SavedAnswers.after(saved, command.answers(), command.takenBack());
        if (command.complete()) {
            Validation.refuse(
                    command.questionnaire().missing(after).stream()
                            .map(Flaw::violation)
                            .toList(),
                    null);
        }
        if (state == INVITED) {
            apply(started(response, survey, command.questionnaire(), true, command.now()));
        }
        if (command.complete()) {
            count(command, command.questionnaire().counted(after));
        } else if (!after.equals(saved)) {
            apply(new AnswersSaved(response, survey, command.language(), after));
        }
    }

    @CommandHandler
    void handle(LetResponseLapse command) {
        if (state == PARTIAL && openUntil.isBefore(command.now())) {
            requireVersion(command.questionnaire());
            List<SurveyAnswer> said = command.questionnaire().counted(saved);
            apply(new ResponseLapsed(
                    response,
                    survey,
                    version,
                    invitation != null,
                    command.now(),
                    given(command.questionnaire(), saidIn(command.questionnaire()), said)));
        }
    }

    private void count(GiveAnswers command, List<SurveyAnswer> answers) {
        GivenAnswers given = given(command.questionnaire(), command.language(), answers);
        if (state != COMPLETED) {
            Instant editableUntil =
                    command.now().plus(Duration.ofMinutes(rules(command).editMinutes()));
            apply(new ResponseCompleted(
                    response, survey, version, invitation != null, command.now(), editableUntil, given));
        } else if (!answers.equals(counted)) {
            List<SurveyAnswer> replaced = Answers.withoutWords(counted);
            apply(new ResponseRevised(response, survey, version, edition + 1, command.now(), given, replaced));
        }
    }

    private void requireTime(Instant now) {
        if (state == LAPSED || (state == PARTIAL && openUntil.isBefore(now))) {
            throw new Refusal(SurveyProblem.ANSWERING_TIME_OVER, "What was said by then counts");
        }
        if (state == COMPLETED && openUntil.isBefore(now)) {
            throw new Refusal(SurveyProblem.INVITATION_USED, "The answers can no longer be changed");
        }
    }

    /** A new version may have come between reading and answering. */
    private void requireVersion(Questionnaire questionnaire) {
        if (state != INVITED && questionnaire.version() != version) {
            throw new Refusal(CommonProblem.CONCURRENT_CHANGE, "The answers are to version " + version);
        }
    }

    /** The same form sent twice at once must neither take two places nor count as a change. */
    private void requireSeen(Seen seen) {
        if (seen.state() != state || seen.edition() != edition) {
            throw new Refusal(CommonProblem.CONCURRENT_CHANGE, "Other answers came a moment before");
        }
    }

    private static ResponseStarted started(
            ResponseId response, SurveyId survey, Questionnaire questionnaire, boolean invited, Instant now) {
        int hours = questionnaire.definition().rules().continueHours();
        return new ResponseStarted(
                response, survey, questionnaire.version(), invited, now, now.plus(Duration.ofHours(hours)));
    }

    private String saidIn(Questionnaire questionnaire) {
        return language.isEmpty() ? questionnaire.definition().language() : language;
    }

    private static SurveyRules rules(GiveAnswers command) {
        return command.questionnaire().definition().rules();
    }

    private GivenAnswers given(Questionnaire questionnaire, String saidIn, List<SurveyAnswer> answers) {
        SurveySubject about = questionnaire.definition().about();
        CustomerInvited invited = invitation;
        SubjectId subject = invited == null ? null : invited.subject();
        SurveySubject place = invited == null ? about : Answers.about(about, invited);
        return new GivenAnswers(
                saidIn, place, subject, questionnaire.scores(answers), questionnaire.consent(answers), answers);
    }

    @EventSourcingHandler
    void on(ResponseEvent event) {
        response = event.response();
        survey = event.survey();
        switch (event) {
            case CustomerInvited invited -> invitation = invited;
            case ResponseStarted started -> {
                state = PARTIAL;
                version = started.version();
                openUntil = started.continueUntil();
            }
            case AnswersSaved it -> {
                language = it.language();
                saved = it.answers();
            }
            case ResponseCompleted completed -> {
                state = COMPLETED;
                openUntil = completed.editableUntil();
                counts(completed.given());
            }
            case ResponseRevised revised -> {
                edition = revised.edition();
                counts(revised.given());
            }
            case ResponseLapsed lapsed -> {
                state = LAPSED;
                counts(lapsed.given());
            }
        }
    }

    private void counts(GivenAnswers given) {
        language = given.language();
        saved = given.answers();
        counted = given.answers();
    }
}
