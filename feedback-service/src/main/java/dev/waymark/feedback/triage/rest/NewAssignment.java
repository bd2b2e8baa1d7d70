package dev.waymark.feedback.triage.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an utterance speaks of. */
public record NewAssignment(
        @NotNull TouchpointId touchpoint,

        @Schema(description = "The touchpoint's map; that of the utterance where it is left out") @Nullable JourneyMapId map) {}
