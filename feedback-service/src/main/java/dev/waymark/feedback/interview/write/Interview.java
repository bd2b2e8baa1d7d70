package dev.waymark.feedback.interview.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.InterviewEvent;
import dev.waymark.contracts.feedback.InterviewEvent.ConsentChanged;
import dev.waymark.contracts.feedback.InterviewEvent.InterviewHeld;
import dev.waymark.contracts.feedback.InterviewEvent.QuoteCoded;
import dev.waymark.contracts.feedback.InterviewEvent.QuoteRecoded;
import dev.waymark.contracts.feedback.InterviewId;
import dev.waymark.contracts.feedback.QuoteId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.interview.Coding;
import dev.waymark.feedback.interview.InterviewProblem;
import dev.waymark.feedback.interview.write.InterviewCommand.ChangeConsent;
import dev.waymark.feedback.interview.write.InterviewCommand.CodeQuote;
import dev.waymark.feedback.interview.write.InterviewCommand.HoldInterview;
import dev.waymark.feedback.interview.write.InterviewCommand.RecodeQuote;
import dev.waymark.service.problem.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Keeps nothing the participant has not agreed to. */
public class Interview {
    private static final int MOST_QUOTES = 500;

    @AggregateIdentifier
    private InterviewId interview;

    private @Nullable JourneyMapId map;
    private Instant heldAt;
    private boolean consent;
    private final Map<QuoteId, Coding> quotes = new HashMap<>();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets everything
    Interview() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Interview(HoldInterview command) {
        apply(new InterviewHeld(
                command.interview(),
                command.guide(),
                command.map(),
                command.persona(),
                command.interviewer(),
                command.interviewerName(),
                command.heldAt(),
                command.participant(),
                command.consent()));
    }

    @CommandHandler
    void handle(ChangeConsent command) {
        if (command.consent() != consent) {
            apply(new ConsentChanged(interview, command.consent()));
        }
    }

    @CommandHandler
    void handle(CodeQuote command) {
        if (!consent) {
            throw new Refusal(InterviewProblem.NO_CONSENT);
        }
        if (quotes.size() == MOST_QUOTES) {
            throw new Refusal(
                    InterviewProblem.INTERVIEW_FULL, "An interview has %d quotes at the most".formatted(MOST_QUOTES));
        }
        Coding coding = command.coding();
        apply(new QuoteCoded(
                interview,
                command.quote(),
                command.feedback(),
                map,
                command.stage(),
                command.touchpoint(),
                coding.codes(),
                coding.feeling(),
                heldAt));
    }

    @CommandHandler
    void handle(RecodeQuote command) {
        Coding before = quotes.get(command.quote());
        if (before == null) {
            throw Refusal.notFound("No such quote");
        }
        Coding coding = command.coding();
        if (!coding.equals(before)) {
            apply(new QuoteRecoded(interview, command.quote(), coding.codes(), coding.feeling()));
        }
    }

    @EventSourcingHandler
    void on(InterviewEvent event) {
        switch (event) {
            case InterviewHeld held -> {
                interview = held.interview();
                map = held.map();
                heldAt = held.heldAt();
                consent = held.consent();
            }
            case ConsentChanged changed -> consent = changed.consent();
            case QuoteCoded coded -> quotes.put(coded.quote(), new Coding(coded.codes(), coded.feeling()));
            case QuoteRecoded recoded -> quotes.put(recoded.quote(), new Coding(recoded.codes(), recoded.feeling()));
        }
    }
}
