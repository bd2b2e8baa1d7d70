package dev.waymark.feedback.closing.write;

import static dev.waymark.feedback.closing.CaseProblem.CASE_CLOSED;
import static dev.waymark.feedback.closing.CaseProblem.CASE_FULL;
import static dev.waymark.feedback.closing.CaseProblem.CASE_NOT_CLOSED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.CaseEvent;
import dev.waymark.contracts.feedback.CaseEvent.CaseAssigned;
import dev.waymark.contracts.feedback.CaseEvent.CaseClosed;
import dev.waymark.contracts.feedback.CaseEvent.CaseEscalated;
import dev.waymark.contracts.feedback.CaseEvent.CaseNoted;
import dev.waymark.contracts.feedback.CaseEvent.CaseOpened;
import dev.waymark.contracts.feedback.CaseEvent.CaseReopened;
import dev.waymark.contracts.feedback.CaseEvent.CaseStarted;
import dev.waymark.contracts.feedback.CaseEvent.RecoveryMeasured;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CaseOwner;
import dev.waymark.contracts.feedback.DueEscalation;
import dev.waymark.feedback.closing.Deadlines;
import dev.waymark.feedback.closing.Utterance;
import dev.waymark.feedback.closing.write.CaseCommand.AssignCase;
import dev.waymark.feedback.closing.write.CaseCommand.CloseCase;
import dev.waymark.feedback.closing.write.CaseCommand.EscalateCase;
import dev.waymark.feedback.closing.write.CaseCommand.MeasureRecovery;
import dev.waymark.feedback.closing.write.CaseCommand.NoteOnCase;
import dev.waymark.feedback.closing.write.CaseCommand.OpenCase;
import dev.waymark.feedback.closing.write.CaseCommand.ReopenCase;
import dev.waymark.feedback.closing.write.CaseCommand.StartCase;
import dev.waymark.service.problem.Refusal;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Closed only with what was found and done; goes to the next level once each time it stays overdue. */
public class Case {
    private static final int MOST_NOTES = 200;

    @AggregateIdentifier
    private CaseId id;

    private CaseOpened origin;
    private CaseOwner owner;
    private List<DueEscalation> ahead;
    private boolean started;
    private boolean closed;
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
        if (!closed) {
            ahead.stream()
                    .filter(escalation -> !escalation.at().isAfter(command.now()))
                    .toList()
                    .forEach(due -> apply(new CaseEscalated(id, due.level(), due.to())));
        }
    }

    @CommandHandler
    void handle(CloseCase command) {
        refuseIfClosed();
        Answered answered = Answered.of(command);
        Integer days = origin.rule().resurveyAfterDays();
        apply(new CaseClosed(
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
                days == null || !command.resurvey() ? null : command.now().plus(Duration.ofDays(days))));
    }

    @CommandHandler
    void handle(ReopenCase command) {
        if (!closed) {
            throw new Refusal(CASE_NOT_CLOSED);
        }
        Deadlines deadlines = Deadlines.of(origin.rule(), command.now());
        apply(new CaseReopened(id, command.reason(), deadlines.due(), deadlines.escalations()));
    }

    @CommandHandler
    void handle(MeasureRecovery command) {
        if (closed && !recoveryKnown) {
            apply(new RecoveryMeasured(id, command.feedback(), origin.scores(), command.after()));
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new Refusal(CASE_CLOSED);
        }
    }

    @EventSourcingHandler
    void on(CaseEvent event) {
        switch (event) {
            case CaseOpened opened -> {
                id = opened.caseId();
                origin = opened;
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
            case CaseClosed _ -> closed = true;
            case CaseReopened reopened -> {
                closed = false;
                started = false;
                recoveryKnown = false;
                ahead = reopened.escalations();
            }
            case RecoveryMeasured _ -> recoveryKnown = true;
        }
    }
}
