package dev.waymark.contracts.feedback;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in an interview. Who took part is a {@link SubjectId}; what was said is sealed, with its utterance. */
public sealed interface InterviewEvent {
    InterviewId interview();

    /**
     * Somebody was interviewed.
     *
     * @param guide what they were asked by, where there was a guide
     * @param map the journey it was about, where it was about one
     * @param participant absent where it is not noted who it was
     * @param consent whether the participant agreed that what they say is kept
     */
    @EventName("feedback.InterviewHeld")
    record InterviewHeld(
            InterviewId interview,
            @Nullable InterviewGuideId guide,
            @Nullable JourneyMapId map,
            @Nullable PersonaId persona,
            UserId interviewer,
            String interviewerName,
            Instant heldAt,
            @Nullable SubjectId participant,
            boolean consent)
            implements InterviewEvent {}

    /** The participant agreed later, or does not agree any longer: nothing more is written down then. */
    @EventName("feedback.ConsentChanged")
    record ConsentChanged(InterviewId interview, boolean consent) implements InterviewEvent {}

    /**
     * Something said was written down and named. Its words are those of the utterance.
     *
     * @param feedback the utterance, of source interview
     * @param map the interview's
     * @param stage where on the map it belongs, as is the touchpoint
     * @param codes what it is about, in the researchers' words
     * @param feeling how it felt: −2 very bad … +2 very good; absent where that was not judged
     * @param heldAt when it was said
     */
    @EventName("feedback.QuoteCoded")
    record QuoteCoded(
            InterviewId interview,
            QuoteId quote,
            FeedbackId feedback,
            @Nullable JourneyMapId map,
            @Nullable StageId stage,
            @Nullable TouchpointId touchpoint,
            List<String> codes,
            @Nullable Integer feeling,
            Instant heldAt)
            implements InterviewEvent {}

    /** Somebody thought again of what a quote is about. */
    @EventName("feedback.QuoteRecoded")
    record QuoteRecoded(
            InterviewId interview,
            QuoteId quote,
            List<String> codes,
            @Nullable Integer feeling) implements InterviewEvent {}
}
