package dev.waymark.map.review.write;

import static dev.waymark.map.MapProblem.NOT_A_PARTICIPANT;
import static dev.waymark.map.MapProblem.REVIEW_CLOSED;
import static dev.waymark.map.MapProblem.REVIEW_FULL;
import static dev.waymark.map.MapProblem.REVIEW_NOT_CLOSED;
import static dev.waymark.map.MapProblem.REVIEW_NOT_STARTED;
import static dev.waymark.map.MapProblem.REVIEW_STARTED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Participant;
import dev.waymark.contracts.map.ReviewEvent;
import dev.waymark.contracts.map.ReviewEvent.FindingCarriedOut;
import dev.waymark.contracts.map.ReviewEvent.FindingNoted;
import dev.waymark.contracts.map.ReviewEvent.ParticipantJoined;
import dev.waymark.contracts.map.ReviewEvent.ParticipantLeft;
import dev.waymark.contracts.map.ReviewEvent.ReviewClosed;
import dev.waymark.contracts.map.ReviewEvent.ReviewOpened;
import dev.waymark.contracts.map.ReviewEvent.ReviewSignedOff;
import dev.waymark.contracts.map.ReviewEvent.ReviewStarted;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.map.review.write.ReviewCommand.CarryOutFinding;
import dev.waymark.map.review.write.ReviewCommand.CloseReview;
import dev.waymark.map.review.write.ReviewCommand.JoinReview;
import dev.waymark.map.review.write.ReviewCommand.LeaveReview;
import dev.waymark.map.review.write.ReviewCommand.NoteFinding;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.map.review.write.ReviewCommand.SignOff;
import dev.waymark.map.review.write.ReviewCommand.StartReview;
import dev.waymark.service.problem.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Has one outcome, found and signed by those who took part. */
public class Review {
    private static final int MOST_PARTICIPANTS = 100;

    @AggregateIdentifier
    private ReviewId review;

    private JourneyMapId map;
    private boolean started;
    private boolean closed;
    private final Map<UserId, Participant> participants = new HashMap<>();
    private final Set<UserId> signed = new HashSet<>();
    private final Findings findings = new Findings();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the ids
    Review() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Review(OpenReview command) {
        apply(new ReviewOpened(
                command.review(), command.map(), command.trigger(), command.reason(), command.due(), command.zone()));
    }

    @CommandHandler
    void handle(StartReview command) {
        refuseIfClosed();
        if (started) {
            throw new Refusal(REVIEW_STARTED);
        }
        apply(new ReviewStarted(review, map, command.participants()));
    }

    @CommandHandler
    void handle(JoinReview command) {
        refuseIfClosed();
        Participant participant = command.participant();
        if (participant.equals(participants.get(participant.user()))) {
            return;
        }
        if (participants.size() == MOST_PARTICIPANTS) {
            throw new Refusal(REVIEW_FULL, "A review has %d participants at the most".formatted(MOST_PARTICIPANTS));
        }
        apply(new ParticipantJoined(review, map, participant));
    }

    @CommandHandler
    void handle(LeaveReview command) {
        refuseIfClosed();
        if (participants.containsKey(command.user())) {
            apply(new ParticipantLeft(review, map, command.user()));
        }
    }

    @CommandHandler
    void handle(NoteFinding command) {
        refuseIfClosed();
        if (!started) {
            throw new Refusal(REVIEW_NOT_STARTED);
        }
        refuseOutsider(command.by());
        findings.refuseWhenFull();
        apply(new FindingNoted(review, map, command.finding(), command.kind(), command.text(), command.touchpoint()));
    }

    /** Also after the review is closed: changes take their time. */
    @CommandHandler
    void handle(CarryOutFinding command) {
        FindingCarriedOut event =
                new FindingCarriedOut(review, map, command.finding(), command.revision(), command.opportunity());
        if (findings.isNews(event)) {
            apply(event);
        }
    }

    @CommandHandler
    void handle(CloseReview command) {
        refuseIfClosed();
        apply(new ReviewClosed(review, map, command.outcome(), command.note()));
    }

    @CommandHandler
    void handle(SignOff command) {
        if (!closed) {
            throw new Refusal(REVIEW_NOT_CLOSED);
        }
        refuseOutsider(command.participant().user());
        if (!signed.contains(command.participant().user())) {
            apply(new ReviewSignedOff(review, map, command.participant(), command.note()));
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new Refusal(REVIEW_CLOSED);
        }
    }

    private void refuseOutsider(UserId user) {
        if (!participants.containsKey(user)) {
            throw new Refusal(NOT_A_PARTICIPANT);
        }
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        switch (event) {
            case ReviewOpened opened -> {
                review = opened.review();
                map = opened.map();
            }
            case ReviewStarted start -> {
                started = true;
                start.participants().forEach(it -> participants.put(it.user(), it));
            }
            case ParticipantJoined joined ->
                participants.put(joined.participant().user(), joined.participant());
            case ParticipantLeft left -> participants.remove(left.user());
            case FindingNoted noted -> findings.add(noted);
            case FindingCarriedOut done -> findings.carryOut(done);
            case ReviewClosed _ -> closed = true;
            case ReviewSignedOff signedOff -> signed.add(signedOff.participant().user());
        }
    }
}
