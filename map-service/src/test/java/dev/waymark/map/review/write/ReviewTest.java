package dev.waymark.map.review.write;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewEvent.ReviewClosed;
import dev.waymark.contracts.map.ReviewEvent.ReviewOpened;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewOutcome;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.MapProblem;
import dev.waymark.map.review.write.ReviewCommand.CloseReview;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.problem.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final ReviewId REVIEW = new ReviewId(new UUID(1, 1));
    private static final JourneyMapId MAP = new JourneyMapId(new UUID(2, 2));
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);
    private static final ReviewOpened OPENED =
            new ReviewOpened(REVIEW, MAP, ReviewTrigger.SEASON, "Spring models", DUE, null);

    private final AggregateTestFixture<Review> fixture = new AggregateTestFixture<>(Review.class);

    @Test
    void aReviewOpensWithAReasonAndADay() {
        fixture.givenNoPriorActivity()
                .when(new OpenReview(REVIEW, MAP, ReviewTrigger.SEASON, "Spring models", DUE))
                .expectEvents(OPENED);
    }

    @Test
    void anOpenReviewIsClosedWithAnOutcome() {
        fixture.given(OPENED)
                .when(new CloseReview(REVIEW, ReviewOutcome.REVISE, "Chat is missing"))
                .expectEvents(new ReviewClosed(REVIEW, MAP, ReviewOutcome.REVISE, "Chat is missing"));
    }

    @Test
    void aReviewHasOneOutcome() {
        fixture.given(OPENED, new ReviewClosed(REVIEW, MAP, ReviewOutcome.CONFIRMED, null))
                .when(new CloseReview(REVIEW, ReviewOutcome.RETIRE, null))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(MapProblem.REVIEW_CLOSED.urn());
    }
}
