package dev.waymark.action.opportunity.rest;

import dev.waymark.service.input.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an opportunity is not taken. */
public record Dismissal(
        @Schema(examples = "The supplier decides on this, not we") @NotBlank @Size(max = 1000) @PlainText
        String reason) {}
