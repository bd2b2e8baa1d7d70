package dev.waymark.feedback.interview.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.contracts.feedback.InterviewId;
import dev.waymark.contracts.feedback.QuoteId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.interview.Coding;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an interview. */
public sealed interface InterviewCommand {
    InterviewId interview();

    record HoldInterview(
            @TargetAggregateIdentifier InterviewId interview,
            @Nullable InterviewGuideId guide,
            @Nullable JourneyMapId map,
            @Nullable PersonaId persona,
            UserId interviewer,
            String interviewerName,
            Instant heldAt,
            @Nullable SubjectId participant,
            boolean consent)
            implements InterviewCommand {}

    record ChangeConsent(@TargetAggregateIdentifier InterviewId interview, boolean consent)
            implements InterviewCommand {}

    /** Its words come in as an utterance in the same commit. */
    record CodeQuote(
            @TargetAggregateIdentifier InterviewId interview,
            QuoteId quote,
            FeedbackId feedback,
            @Nullable StageId stage,
            @Nullable TouchpointId touchpoint,
            Coding coding)
            implements InterviewCommand {}

    record RecodeQuote(@TargetAggregateIdentifier InterviewId interview, QuoteId quote, Coding coding)
            implements InterviewCommand {}
}
