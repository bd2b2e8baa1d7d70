package dev.waymark.map.review.write;

import static dev.waymark.map.MapProblem.REVIEW_CLOSED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewEvent;
import dev.waymark.contracts.map.ReviewEvent.ReviewClosed;
import dev.waymark.contracts.map.ReviewEvent.ReviewOpened;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.map.review.write.ReviewCommand.CloseReview;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.problem.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Has one outcome. */
public class Review {
    @AggregateIdentifier
    private ReviewId review;

    private JourneyMapId map;
    private boolean closed;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the ids
    Review() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Review(OpenReview command) {
        apply(new ReviewOpened(command.review(), command.map(), command.trigger(), command.reason(), command.due()));
    }

    @CommandHandler
    void handle(CloseReview command) {
        if (closed) {
            throw new Refusal(REVIEW_CLOSED);
        }
        apply(new ReviewClosed(review, map, command.outcome(), command.note()));
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        switch (event) {
            case ReviewOpened opened -> {
                review = opened.review();
                map = opened.map();
            }
            case ReviewClosed _ -> closed = true;
        }
    }
}
