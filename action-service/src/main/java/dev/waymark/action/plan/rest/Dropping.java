package dev.waymark.action.plan.rest;

import dev.waymark.service.input.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an action will not be done. */
public record Dropping(
        @Schema(examples = "The store closes in spring") @NotBlank @Size(max = 1000) @PlainText
        String reason) {}
