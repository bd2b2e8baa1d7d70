package dev.waymark.feedback.intake.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waymark.contracts.feedback.AssignedBy;
import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private static final Submission SUBMISSION = new Submission("survey", "r-1");
    private static final FeedbackId FEEDBACK = SUBMISSION.feedback();
    private static final JourneyMapId MAP = new JourneyMapId(UUID.fromString("0198b1c4-6d2e-7c3a-9f10-000000000001"));
    private static final StageId STAGE = new StageId(UUID.fromString("0198b1c4-6d2e-7c3a-9f10-000000000002"));
    private static final TouchpointId DELIVERY =
            new TouchpointId(UUID.fromString("0198b1c4-6d2e-7c3a-9f10-000000000003"));
    private static final TouchpointId SUPPORT =
            new TouchpointId(UUID.fromString("0198b1c4-6d2e-7c3a-9f10-000000000004"));
    private static final Instant SAID = Instant.parse("2026-01-23T02:01:00Z");
    private static final SubjectId SUBJECT = new SubjectId(UUID.fromString("0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21"));
    private static final SealedText COMMENT = new SealedText(SUBJECT, "c2VhbGVk");
    private static final Consent CONSENT = new Consent(true, false);
    private static final Scores SCORES = new Scores(4, 9, null);

    @Test
    void anUtteranceArrivesWithItsTextSealed() {
        new AggregateTestFixture<>(Feedback.class)
                .givenNoPriorActivity()
                .when(new ReceiveFeedback(
                        SUBMISSION, SAID, "website", "new", null, null, null, SCORES, "en", SUBJECT, COMMENT, CONSENT))
                .expectEvents(received(CONSENT));
    }

    @Test
    void whatTheCustomerChangesReplacesWhatTheySaidOnceEachAndInTheirOrder() {
        FeedbackReceived received = received(null);
        FeedbackRevised first = revised(1, SCORES, new Scores(null, 2, null));
        FeedbackRevised second = revised(2, new Scores(null, 2, null), SCORES);

        given(received).when(revise(1, new Scores(null, 2, null))).expectEvents(first);
        given(received, first).when(revise(2, SCORES)).expectEvents(second);
        given(received, first).when(revise(1, SCORES)).expectNoEvents();
        given(received, first, second).when(revise(1, SCORES)).expectNoEvents();
    }

    @Test
    void aChangeTellsOnlyWhatTheCustomerAgreesToAnew() {
        FeedbackReceived received = received(CONSENT);
        FeedbackRevised withdrawn = revised(1, SCORES, SCORES, Consent.NONE);

        given(received).when(revise(1, SCORES, CONSENT)).expectEvents(revised(1, SCORES, SCORES, null));
        given(received).when(revise(1, SCORES, null)).expectEvents(withdrawn);
        given(received, withdrawn).when(revise(2, SCORES, null)).expectEvents(revised(2, SCORES, SCORES, null));
        given(received, withdrawn).when(revise(2, SCORES, CONSENT)).expectEvents(revised(2, SCORES, SCORES, CONSENT));
        given(received(null)).when(revise(1, SCORES, null)).expectEvents(revised(1, SCORES, SCORES, null));
    }

    private static FeedbackReceived received(@Nullable Consent consent) {
        return new FeedbackReceived(
                FEEDBACK, "survey", "r-1", SAID, "website", "new", null, null, null, SCORES, "en", SUBJECT, COMMENT,
                consent);
    }

    private static TestExecutor<Feedback> given(Object... events) {
        return new AggregateTestFixture<>(Feedback.class).given(events);
    }

    private static ReviseFeedback revise(int edition, Scores scores) {
        return revise(edition, scores, null);
    }

    private static ReviseFeedback revise(int edition, Scores scores, @Nullable Consent consent) {
        return new ReviseFeedback(SUBMISSION.feedback(), edition, scores, "de", null, null, consent);
    }

    private static FeedbackRevised revised(int edition, Scores before, Scores scores) {
        return revised(edition, before, scores, null);
    }

    private static FeedbackRevised revised(int edition, Scores before, Scores scores, @Nullable Consent consent) {
        return new FeedbackRevised(
                SUBMISSION.feedback(),
                edition,
                SAID,
                "website",
                "new",
                null,
                null,
                null,
                before,
                scores,
                "de",
                null,
                null,
                consent);
    }

    @Test
    void anEditionIsAnalysedOnceByAModel() {
        fixture()
                .when(analyse(0, "one"))
                .expectEvents(new FeedbackAnalysed(FEEDBACK, "en", -0.4, 0.9, SentimentLabel.NEGATIVE, "one"));
        fixture("one").when(analyse(0, "one")).expectNoEvents();
        fixture("one")
                .when(analyse(0, "two"))
                .expectEvents(new FeedbackAnalysed(FEEDBACK, "en", -0.4, 0.9, SentimentLabel.NEGATIVE, "two"));
    }

    @Test
    void whatWasReplacedMeanwhileIsNotAnalysed() {
        fixture().when(analyse(1, "one")).expectNoEvents();
    }

    @Test
    void likenessSpeaksOnlyWhereNothingIsKnown() {
        fixture()
                .when(assign(DELIVERY, AssignedBy.LIKENESS))
                .expectEvents(new FeedbackAssigned(FEEDBACK, MAP, STAGE, DELIVERY, AssignedBy.LIKENESS, 0.7));
        new AggregateTestFixture<>(Feedback.class)
                .given(received(), new FeedbackAssigned(FEEDBACK, MAP, STAGE, SUPPORT))
                .when(assign(DELIVERY, AssignedBy.LIKENESS))
                .expectNoEvents();
    }

    @Test
    void peopleCorrectLikenessAndConfirmItOnce() {
        var byLikeness = new FeedbackAssigned(FEEDBACK, MAP, STAGE, DELIVERY, AssignedBy.LIKENESS, 0.7);
        var byPerson = new FeedbackAssigned(FEEDBACK, MAP, STAGE, DELIVERY, AssignedBy.PERSON, null);
        new AggregateTestFixture<>(Feedback.class)
                .given(received(), byLikeness)
                .when(assign(SUPPORT, AssignedBy.PERSON))
                .expectEvents(new FeedbackAssigned(FEEDBACK, MAP, STAGE, SUPPORT, AssignedBy.PERSON, null));
        new AggregateTestFixture<>(Feedback.class)
                .given(received(), byLikeness)
                .when(assign(DELIVERY, AssignedBy.PERSON))
                .expectEvents(byPerson);
        new AggregateTestFixture<>(Feedback.class)
                .given(received(), byPerson)
                .when(assign(DELIVERY, AssignedBy.PERSON))
                .expectNoEvents();
    }

    private static TestExecutor<Feedback> fixture(String... analysedBy) {
        List<Object> past = new ArrayList<>(List.of(received()));
        for (String model : analysedBy) {
            past.add(new FeedbackAnalysed(FEEDBACK, "en", 0.1, 0.5, SentimentLabel.UNCERTAIN, model));
        }
        return new AggregateTestFixture<>(Feedback.class).given(past);
    }

    private static FeedbackReceived received() {
        return new FeedbackReceived(
                FEEDBACK, "survey", "r-1", SAID, null, null, MAP, null, null, SCORES, "en", SUBJECT, COMMENT);
    }

    private static AnalyseFeedback analyse(int edition, String model) {
        return new AnalyseFeedback(FEEDBACK, edition, "en", -0.4, 0.9, SentimentLabel.NEGATIVE, model);
    }

    private static AssignFeedback assign(TouchpointId touchpoint, AssignedBy by) {
        return new AssignFeedback(FEEDBACK, MAP, STAGE, touchpoint, by, by == AssignedBy.LIKENESS ? 0.7 : null);
    }

    /** The value was computed with Python's uuid.uuid5; if it changes, every submission gets in a second time. */
    @Test
    void theIdOfASubmissionNeverChanges() {
        assertThat(SUBMISSION.feedback()).hasToString("0646d7c2-9644-5148-90af-d5eef50558a9");
        assertThat(new Submission("survey", "größe-✓").feedback()).hasToString("729ba68f-6210-5d63-a6e2-9084fcfaca54");
    }

    @Test
    void sourceAndSubmissionIdCannotFlowIntoEachOther() {
        assertThat(new Submission("a", "bc").feedback()).isNotEqualTo(new Submission("ab", "c").feedback());
        assertThatIllegalArgumentException().isThrownBy(() -> new Submission("a\0b", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Submission("a", "b\0c"));
    }
}
