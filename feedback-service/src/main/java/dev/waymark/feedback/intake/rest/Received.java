package dev.waymark.feedback.intake.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.feedback.intake.imports.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to an utterance handed in. */
public record Received(
        @Schema(description = "accepted, or duplicate where the same submission was there before")
        Outcome state,

        @Schema(description = "What was taken in differently from how it was meant") @Nullable String note,

        @JsonUnwrapped FeedbackAnswer feedback) {}
