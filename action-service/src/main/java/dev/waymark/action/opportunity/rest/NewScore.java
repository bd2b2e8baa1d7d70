package dev.waymark.action.opportunity.rest;

import dev.waymark.contracts.action.Rice;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The inputs of a RICE score: reach * impact * confidence / effort. */
public record NewScore(
        @Schema(examples = "rice") @NotNull Framework framework,

        @Schema(description = "Customers concerned a quarter", examples = "500")
        @NotNull @DecimalMin("0") @DecimalMax("1000000000") Double reach,

        @Schema(description = "3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal", examples = "2")
        @NotNull @OneOf(
                value = {3, 2, 1, 0.5, 0.25},
                message = "must be one of 3, 2, 1, 0.5, 0.25")
        Double impact,

        @Schema(description = "1 high, 0.8 medium, 0.5 low", examples = "0.8")
        @NotNull @OneOf(
                value = {1, 0.8, 0.5},
                message = "must be one of 1, 0.8, 0.5")
        Double confidence,

        @Schema(description = "Person-months", examples = "2") @NotNull @DecimalMin("0.5") @DecimalMax("10000") Double effort) {
    /** How a score is computed. */
    public enum Framework {
        RICE
    }

    Rice rice() {
        return new Rice(reach, impact, confidence, effort);
    }
}
