package dev.waymark.feedback.interview.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.InterviewEvent;
import dev.waymark.contracts.feedback.InterviewEvent.ConsentChanged;
import dev.waymark.contracts.feedback.InterviewEvent.InterviewHeld;
import dev.waymark.contracts.feedback.InterviewEvent.QuoteCoded;
import dev.waymark.contracts.feedback.InterviewEvent.QuoteRecoded;
import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.contracts.feedback.InterviewId;
import dev.waymark.contracts.feedback.QuoteId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An interview. What was said stands with the utterances.
 *
 * @param participant null where nobody is noted, or no longer
 * @param erased whether the participant was erased
 */
public record InterviewView(
        @BsonId InterviewId id,
        @Nullable InterviewGuideId guide,
        @Nullable JourneyMapId map,
        @Nullable PersonaId persona,
        UserId interviewer,
        String interviewerName,
        Instant heldAt,
        @Nullable SubjectId participant,
        boolean erased,
        boolean consent,
        List<Quote> quotes) {
    /** Something said; its words are those of the utterance. */
    public record Quote(
            QuoteId id,
            FeedbackId feedback,
            @Nullable StageId stage,
            @Nullable TouchpointId touchpoint,
            List<String> codes,
            @Nullable Integer feeling) {
        private Quote recoded(QuoteRecoded event) {
            return new Quote(id, feedback, stage, touchpoint, event.codes(), event.feeling());
        }
    }

    public Optional<Quote> quote(QuoteId wanted) {
        return quotes.stream().filter(quote -> quote.id().equals(wanted)).findFirst();
    }

    static @Nullable InterviewView after(@Nullable InterviewView before, InterviewEvent event) {
        if (event instanceof InterviewHeld held) {
            return held(held);
        }
        return before == null
                ? null
                : switch (event) {
                    case InterviewHeld _ -> before;
                    case ConsentChanged changed ->
                        before.with(before.participant, before.erased, changed.consent(), before.quotes);
                    case QuoteCoded coded ->
                        before.quoting(Stream.concat(before.quotes.stream(), Stream.of(of(coded))));
                    case QuoteRecoded recoded ->
                        before.quoting(before.quotes.stream()
                                .map(quote -> quote.id().equals(recoded.quote()) ? quote.recoded(recoded) : quote));
                };
    }

    InterviewView ofNobody() {
        return with(null, true, consent, quotes);
    }

    private static InterviewView held(InterviewHeld event) {
        return new InterviewView(
                event.interview(),
                event.guide(),
                event.map(),
                event.persona(),
                event.interviewer(),
                event.interviewerName(),
                event.heldAt(),
                event.participant(),
                false,
                event.consent(),
                List.of());
    }

    private static Quote of(QuoteCoded event) {
        return new Quote(
                event.quote(), event.feedback(), event.stage(), event.touchpoint(), event.codes(), event.feeling());
    }

    private InterviewView quoting(Stream<Quote> all) {
        return with(participant, erased, consent, all.toList());
    }

    private InterviewView with(@Nullable SubjectId who, boolean isErased, boolean hasConsent, List<Quote> all) {
        return new InterviewView(
                id, guide, map, persona, interviewer, interviewerName, heldAt, who, isErased, hasConsent, all);
    }
}
