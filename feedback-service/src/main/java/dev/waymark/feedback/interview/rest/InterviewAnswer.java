package dev.waymark.feedback.interview.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.contracts.feedback.InterviewId;
import dev.waymark.contracts.feedback.QuoteId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.interview.read.InterviewView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An interview as the caller may see it. */
@Schema(name = "Interview")
public record InterviewAnswer(
        InterviewId id,
        @Nullable InterviewGuideId guide,
        @Nullable JourneyMapId map,
        @Nullable PersonaId persona,
        UserId interviewer,
        String interviewerName,
        Instant heldAt,

        @Schema(description = "What the participant is called as a customer; for analysts and admins") @Nullable String participant,

        @Schema(description = "Whether the participant was erased")
        boolean erased,

        boolean consent,
        List<QuoteAnswer> quotes) {
    /** Something said. */
    @Schema(name = "Quote")
    public record QuoteAnswer(
            QuoteId id,
            FeedbackId feedback,
            @Nullable StageId stage,
            @Nullable TouchpointId touchpoint,
            List<String> codes,
            @Nullable Integer feeling,

            @Schema(description = "Where one interview is opened; for analysts and admins") @Nullable String text) {
        static QuoteAnswer of(InterviewView.Quote quote, @Nullable String text) {
            return new QuoteAnswer(
                    quote.id(),
                    quote.feedback(),
                    quote.stage(),
                    quote.touchpoint(),
                    quote.codes(),
                    quote.feeling(),
                    text);
        }
    }

    static InterviewAnswer of(InterviewView view, @Nullable String participant, List<QuoteAnswer> quotes) {
        return new InterviewAnswer(
                view.id(),
                view.guide(),
                view.map(),
                view.persona(),
                view.interviewer(),
                view.interviewerName(),
                view.heldAt(),
                participant,
                view.erased(),
                view.consent(),
                quotes);
    }
}
