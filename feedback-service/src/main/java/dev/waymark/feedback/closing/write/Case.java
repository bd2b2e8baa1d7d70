package dev.waymark.feedback.closing.write;

import static dev.waymark.feedback.closing.CaseProblem.CASE_CLOSED;
import static dev.waymark.feedback.closing.CaseProblem.CASE_FULL;
import static dev.waymark.feedback.closing.CaseProblem.CASE_NOT_CLOSED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.CaseEvent;
import dev.waymark.contracts.feedback.CaseEvent.CaseAnswerCorrected;
import dev.waymark.contracts.feedback.CaseEvent.CaseAssigned;
import dev.waymark.contracts.feedback.CaseEvent.CaseClosed;
import dev.waymark.contracts.feedback.CaseEvent.CaseEscalated;
import dev.waymark.contracts.feedback.CaseEvent.CaseNoted;
import dev.waymark.contracts.feedback.CaseEvent.CaseOpened;
import dev.waymark.contracts.feedback.CaseEvent.CaseReopened;
import dev.waymark.contracts.feedback.CaseEvent.CaseStarted;
import dev.waymark.contracts.feedback.CaseEvent.RecoveryMeasured;
import dev.waymark.contracts.feedback.CaseEvent.ResurveyOmitted;
import dev.waymark.contracts.feedback.CaseEvent.ResurveyRequested;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CaseOwner;
import dev.waymark.contracts.feedback.DueEscalation;
import dev.waymark.contracts.feedback.ResurveyObstacle;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.closing.CaseIds;
import dev.waymark.feedback.closing.Deadlines;
import dev.waymark.feedback.closing.Utterance;
import dev.waymark.feedback.closing.write.CaseCommand.AssignCase;
import dev.waymark.feedback.closing.write.CaseCommand.CloseCase;
import dev.waymark.feedback.closing.write.CaseCommand.EscalateCase;
import dev.waymark.feedback.closing.write.CaseCommand.MeasureRecovery;
import dev.waymark.feedback.closing.write.CaseCommand.NoteCorrection;
import dev.waymark.feedback.closing.write.CaseCommand.NoteOnCase;
import dev.waymark.feedback.closing.write.CaseCommand.OpenCase;
import dev.waymark.feedback.closing.write.CaseCommand.ReopenCase;
import dev.waymark.feedback.closing.write.CaseCommand.RequestResurvey;
import dev.waymark.feedback.closing.write.CaseCommand.StartCase;
import dev.waymark.service.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Closed only with what was found and done; goes to the next level once each time it stays overdue. */
public class Case {
    private static final int MOST_NOTES = 200;

    @AggregateIdentifier
    private CaseId id;

    private CaseOpened origin;
    private Scores said;
    private CaseOwner owner;
    private List<DueEscalation> ahead;
    private boolean started;
    private @Nullable CaseClosed closing;
    private boolean resurveyDecided;
    private boolean recoveryKnown;
    private int notes;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets everything
    Case() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Case(OpenCase command) {
        Utterance about = command.utterance();
        Deadlines deadlines = Deadlines.of(command.turn().rule(), command.since());
        apply(new CaseOpened(
                command.caseId(),
                about.feedback(),
                command.rules(),
                command.turn().rule(),
                about.heardAt(),
                about.map(),
                about.stage(),
                about.touchpoint(),
                about.segment(),
                about.channel(),
                about.scores(),
                about.sentiment(),
                command.turn().owner(),
                deadlines.due(),
                deadlines.escalations()));
    }

    @CommandHandler
    void handle(AssignCase command) {
        refuseIfClosed();
        if (!command.owner().equals(owner)) {
            apply(new CaseAssigned(id, command.owner()));
        }
    }

    @CommandHandler
    void handle(StartCase command) {
        refuseIfClosed();
        if (!started) {
            apply(new CaseStarted(id));
        }
    }

    @CommandHandler
    void handle(NoteOnCase command) {
        if (notes == MOST_NOTES) {
            throw new Refusal(CASE_FULL, "A case has %d notes at the most".formatted(MOST_NOTES));
        }
        apply(new CaseNoted(id, command.text()));
    }

    @CommandHandler
    void handle(EscalateCase command) {
        if (closing == null) {
            ahead.stream()
                    .filter(escalation -> !escalation.at().isAfter(command.now()))
                    .toList()
                    .forEach(due -> apply(new CaseEscalated(id, due.level(), due.to())));
        }
    }

    @CommandHandler
    void handle(CloseCase command) {
        CaseClosed closed = closed(command);
        if (closing == null) {
            apply(closed);
        } else if (!isSame(closed, closing)) {
            throw new Refusal(CASE_CLOSED);
        }
    }

    private CaseClosed closed(CloseCase command) {
        Answered answered = Answered.of(command);
        Integer days = command.resurvey() ? origin.rule().resurveyAfterDays() : null;
        return new CaseClosed(
                id,
                origin.feedback(),
                origin.map(),
                origin.stage(),
                origin.touchpoint(),
                origin.segment(),
                origin.channel(),
                answered.rootCause(),
                answered.actionTaken(),
                answered.told(),
                answered.why(),
                days == null
                        ? null
                        : command.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(days)),
                days == null ? null : origin.rule().resurveySurvey());
    }

    /** Whether both say the same, whenever they say it. */
    private static boolean isSame(CaseClosed one, CaseClosed other) {
        return one.rootCause().equals(other.rootCause())
                && one.actionTaken().equals(other.actionTaken())
                && one.told() == other.told()
                && Objects.equals(one.why(), other.why())
                && (one.resurveyDue() == null) == (other.resurveyDue() == null);
    }

    @CommandHandler
    void handle(ReopenCase command) {
        if (closing == null) {
            throw new Refusal(CASE_NOT_CLOSED);
        }
        Deadlines deadlines = Deadlines.of(origin.rule(), command.now());
        apply(new CaseReopened(id, command.reason(), deadlines.due(), deadlines.escalations()));
    }

    @CommandHandler
    void handle(MeasureRecovery command) {
        if (closing != null && !recoveryKnown) {
            apply(new RecoveryMeasured(id, command.feedback(), origin.scores(), command.after()));
        }
    }

    @CommandHandler
    void handle(NoteCorrection command) {
        if (!command.now().equals(said)) {
            apply(new CaseAnswerCorrected(id, said, command.now()));
        }
    }

    @CommandHandler
    void handle(RequestResurvey command) {
        if (closing == null || resurveyDecided) {
            return;
        }
        Instant due = closing.resurveyDue();
        SurveyId survey = closing.resurveySurvey();
        if (due == null || survey == null || due.isAfter(command.now())) {
            return;
        }
        ResurveyObstacle obstacle = command.obstacle();
        apply(
                obstacle == null
                        ? new ResurveyRequested(
                                id,
                                origin.feedback(),
                                survey,
                                CaseIds.invitation(id, due),
                                origin.segment(),
                                origin.channel())
                        : new ResurveyOmitted(id, survey, obstacle));
    }

    private void refuseIfClosed() {
        if (closing != null) {
            throw new Refusal(CASE_CLOSED);
        }
    }

    @EventSourcingHandler
    void on(CaseEvent event) {
        switch (event) {
            case CaseOpened opened -> {
                id = opened.caseId();
                origin = opened;
                said = opened.scores();
                owner = opened.owner();
                ahead = opened.escalations();
            }
            case CaseAssigned assigned -> owner = assigned.owner();
            case CaseStarted _ -> started = true;
            case CaseNoted _ -> notes++;
            case CaseEscalated escalated -> {
                owner = escalated.owner();
                ahead = ahead.stream()
                        .filter(it -> it.level() > escalated.level())
                        .toList();
            }
            case CaseClosed closed -> closing = closed;
            case CaseReopened reopened -> {
                closing = null;
                resurveyDecided = false;
                started = false;
                recoveryKnown = false;
                ahead = reopened.escalations();
            }
            case RecoveryMeasured _ -> recoveryKnown = true;
            case CaseAnswerCorrected corrected -> said = corrected.after();
            case ResurveyRequested _, ResurveyOmitted _ -> resurveyDecided = true;
        }
    }
}
