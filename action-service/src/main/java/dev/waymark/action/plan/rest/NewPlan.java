package dev.waymark.action.plan.rest;

import dev.waymark.service.input.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new plan, owned by the caller. */
public record NewPlan(
        @Schema(examples = "Calmer buying, autumn") @NotBlank @Size(max = 200) @PlainText
        String name) {}
