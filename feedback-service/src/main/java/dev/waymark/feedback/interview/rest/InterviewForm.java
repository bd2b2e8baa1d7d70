package dev.waymark.feedback.interview.rest;

import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.service.input.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An interview that was held. */
@Schema(name = "InterviewForm")
public record InterviewForm(
        @Nullable @Schema(description = "The guide they were asked by; its map and persona hold unless others are named")
        InterviewGuideId guide,

        @Nullable JourneyMapId map,
        @Nullable PersonaId persona,

        @Schema(description = "Not in the future", examples = "2026-03-02T14:00:00Z") @NotNull Instant heldAt,

        @Nullable @Schema(description = "What the participant is called as a customer; stored encrypted", examples = "crm-77120")
        @Size(max = 200) @PlainText
        String participant,

        @Schema(description = "Whether they agreed that what they say is kept; without it no quotes are taken") @NotNull Boolean consent) {}
