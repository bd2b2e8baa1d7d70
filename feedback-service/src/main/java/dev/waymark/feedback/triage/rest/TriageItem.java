package dev.waymark.feedback.triage.rest;

import dev.waymark.feedback.analysis.Suggestion;
import dev.waymark.feedback.intake.rest.FeedbackAnswer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment that waits for somebody to say what it speaks of. */
public record TriageItem(
        FeedbackAnswer feedback,

        @Schema(description = "The three likeliest touchpoints, the likeliest first")
        List<Suggestion> suggestions) {}
