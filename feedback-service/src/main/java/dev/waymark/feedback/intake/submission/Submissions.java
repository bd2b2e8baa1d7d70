package dev.waymark.feedback.intake.submission;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.feedback.intake.write.ReceiveFeedback;
import dev.waymark.feedback.intake.write.Submission;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Takes in utterances, each once. */
@Singleton
public class Submissions {
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final Duration GLANCE = Duration.ofMillis(1);

    @Inject
    Acceptability acceptability;

    @Inject
    Placement placement;

    @Inject
    Vault vault;

    @Inject
    Reception reception;

    @Inject
    Origins origins;

    /**
     * Takes in one utterance.
     *
     * @param origin who sends it, as the request's metadata says
     * @throws Refusal if it is not as it must be; nothing is stored then
     */
    public Submitted submit(NewFeedback given, Map<String, String> origin) {
        acceptability.check(given);
        Submission submission = new Submission(required(given.source()), required(given.submissionId()));
        FeedbackId id = submission.feedback();
        // Makes no key where none is needed; what arrives at the same moment elsewhere is caught by the log.
        if (reception.isKnown(id)) {
            return new Submitted(id, false, null);
        }
        Place place = placement.of(given);
        Vault.Sealed sealed = vault.seal(id, text(given.customer()), text(given.comment()));
        ReceiveFeedback command = new ReceiveFeedback(
                submission,
                collectedAt(given),
                text(given.channel()),
                text(given.segment()),
                place.map(),
                place.stage(),
                place.touchpoint(),
                given.scores() == null ? Scores.NONE : given.scores(),
                text(given.language()),
                sealed == null ? null : sealed.subject(),
                sealed == null ? null : sealed.comment(),
                given.consent());
        return reception.receive(command, origin)
                ? new Submitted(id, true, place.note())
                : new Submitted(id, false, null);
    }

    /**
     * Looks at an utterance as {@link #submit} would, and stores nothing.
     *
     * @return what would be taken in differently from how it is meant
     * @throws Refusal if it is not as it must be
     */
    public @Nullable String check(NewFeedback given) {
        acceptability.check(given);
        return placement.of(given).note();
    }

    /** Lets what arrives go first, for a moment: its senders wait, and what is done with it afterwards nobody waits for. */
    public void giveWay() {
        long end = System.nanoTime() + MOMENT.toNanos();
        while (reception.isBusy() && System.nanoTime() < end) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /** Whether it was this sending that got the utterance in, where that could not be told at the time. */
    public boolean isOf(FeedbackId feedback, Map<String, String> origin) {
        return origins.isOf(feedback, origin);
    }

    private static Instant collectedAt(NewFeedback given) {
        if (given.collectedAt() == null) {
            throw Refusal.invalid("collectedAt", "must not be absent");
        }
        return given.collectedAt();
    }

    private static String required(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
