package dev.waymark.map.review.rest;

import dev.waymark.contracts.map.ReviewId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.review.read.ReviewView;
import dev.waymark.map.review.read.ReviewViews;
import dev.waymark.map.review.write.ReviewCommand;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How everything about reviews answers: with the review as it stands now. */
@Singleton
class ReviewAnswers {
    private static final String UNKNOWN = "No such review";

    @Inject
    MapAccess access;

    @Inject
    ReviewViews reviews;

    @Inject
    Commands commands;

    @Inject
    Clock clock;

    /** The review, if the caller may read its map. */
    ReviewView find(ReviewId review) {
        ReviewView found = reviews.find(review).orElseThrow(() -> Refusal.notFound(UNKNOWN));
        access.read(found.map(), UNKNOWN);
        return found;
    }

    /** The review, if the caller conducts it: as a participant, or as one who may change its map. */
    ReviewView conducted(ReviewId review) {
        ReviewView found = find(review);
        if (!found.course().isParticipant(access.user())) {
            access.change(found.map());
        }
        return found;
    }

    ReviewAnswer now(ReviewView review) {
        Instant now = clock.instant();
        return new ReviewAnswer(review, review.state(now), review.isOverdue(now));
    }

    Response opened(ReviewCommand command) {
        ReviewId review = command.review();
        return Answers.created(commands.send(command), "/reviews/" + review, () -> shown(review));
    }

    /** Sends a command to a review the caller may read. */
    Response changed(ReviewCommand command) {
        ReviewId review = command.review();
        find(review);
        return Answers.changed(commands.send(command), "/reviews/" + review, () -> shown(review));
    }

    private Optional<ReviewAnswer> shown(ReviewId review) {
        return reviews.find(review).map(this::now);
    }
}
