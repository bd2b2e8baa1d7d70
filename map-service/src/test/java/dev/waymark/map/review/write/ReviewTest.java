package dev.waymark.map.review.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.FindingId;
import dev.waymark.contracts.map.FindingKind;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Participant;
import dev.waymark.contracts.map.ReviewEvent;
import dev.waymark.contracts.map.ReviewEvent.FindingCarriedOut;
import dev.waymark.contracts.map.ReviewEvent.FindingNoted;
import dev.waymark.contracts.map.ReviewEvent.ReviewClosed;
import dev.waymark.contracts.map.ReviewEvent.ReviewOpened;
import dev.waymark.contracts.map.ReviewEvent.ReviewSignedOff;
import dev.waymark.contracts.map.ReviewEvent.ReviewStarted;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewOutcome;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.MapProblem;
import dev.waymark.map.review.write.ReviewCommand.CarryOutFinding;
import dev.waymark.map.review.write.ReviewCommand.CloseReview;
import dev.waymark.map.review.write.ReviewCommand.JoinReview;
import dev.waymark.map.review.write.ReviewCommand.NoteFinding;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.map.review.write.ReviewCommand.SignOff;
import dev.waymark.map.review.write.ReviewCommand.StartReview;
import dev.waymark.service.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final ReviewId REVIEW = new ReviewId(new UUID(1, 1));
    private static final JourneyMapId MAP = new JourneyMapId(new UUID(2, 2));
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);
    private static final ReviewOpened OPENED =
            new ReviewOpened(REVIEW, MAP, ReviewTrigger.SEASON, "Spring models", DUE, null);

    private static final Participant MARA = new Participant(new UserId(new UUID(3, 3)), "Mara");
    private static final ReviewStarted STARTED = new ReviewStarted(REVIEW, MAP, List.of(MARA));

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

    @Test
    void aReviewBeginsOnce() {
        fixture.given(OPENED, STARTED)
                .when(new StartReview(REVIEW, List.of(MARA)))
                .expectNoEvents()
                .expectExceptionMessage(MapProblem.REVIEW_STARTED.urn());
    }

    @Test
    void whatIsSaidTwiceIsStoredOnce() {
        FindingId finding = new FindingId(new UUID(4, 4));
        FindingNoted noted = new FindingNoted(REVIEW, MAP, finding, FindingKind.MAP_CHANGE, "Chat", null);
        FindingCarriedOut done = new FindingCarriedOut(REVIEW, MAP, finding, 3L, null);
        ReviewClosed closed = new ReviewClosed(REVIEW, MAP, ReviewOutcome.REVISE, null);

        fixture.given(OPENED, STARTED).when(new JoinReview(REVIEW, MARA)).expectNoEvents();
        fixture.given(OPENED, STARTED, noted, done)
                .when(new CarryOutFinding(REVIEW, finding, 3L, null))
                .expectNoEvents();
        fixture.given(OPENED, STARTED, closed, new ReviewSignedOff(REVIEW, MAP, MARA, null))
                .when(new SignOff(REVIEW, MARA, "Again"))
                .expectNoEvents();
    }

    @Test
    void aFindingMayBecomeAnotherRevisionThanWasSaidFirst() {
        FindingId finding = new FindingId(new UUID(4, 4));
        fixture.given(
                        OPENED,
                        STARTED,
                        new FindingNoted(REVIEW, MAP, finding, FindingKind.MAP_CHANGE, "Chat", null),
                        new FindingCarriedOut(REVIEW, MAP, finding, 3L, null))
                .when(new CarryOutFinding(REVIEW, finding, 4L, null))
                .expectEvents(new FindingCarriedOut(REVIEW, MAP, finding, 4L, null));
    }

    @Test
    void aReviewHoldsTwoHundredFindings() {
        List<ReviewEvent> past = new ArrayList<>(List.of(OPENED, STARTED));
        for (int i = 0; i < 200; i++) {
            past.add(new FindingNoted(
                    REVIEW, MAP, new FindingId(new UUID(5, i)), FindingKind.OPPORTUNITY, "Idea " + i, null));
        }
        fixture.given(past)
                .when(new NoteFinding(
                        REVIEW, new FindingId(new UUID(6, 6)), MARA.user(), FindingKind.OPPORTUNITY, "More", null))
                .expectNoEvents()
                .expectExceptionMessage(MapProblem.REVIEW_FULL.urn() + ": A review has 200 findings at the most");
    }
}
