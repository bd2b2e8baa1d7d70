package dev.waymark.action.opportunity.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.service.input.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An improvement somebody sees at a touchpoint. */
public record NewOpportunity(
        @Schema(examples = "Comparable data sheets in the store") @NotBlank @Size(max = 200) @PlainText
        String title,

        @NotNull JourneyMapId map,
        @NotNull TouchpointId touchpoint,

        @Nullable @Schema(description = "One of the touchpoint's pain points, if it answers one")
        PainPointId painPoint) {}
