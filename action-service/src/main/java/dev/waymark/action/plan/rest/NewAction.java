package dev.waymark.action.plan.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new action of a plan. */
public record NewAction(
        @Schema(examples = "Print comparable data sheets") @NotBlank @Size(max = 200) @PlainText
        String title,

        @Schema(description = "The user who works on it") @NotNull UserId assignee,

        @Schema(examples = "Ada Berg") @NotBlank @Size(max = 200) @PlainText
        String assigneeName,

        @NotNull @CalendarDay LocalDate deadline,

        @Nullable @Schema(description = "The opportunity it takes; says what place on a map it improves")
        OpportunityId opportunity,

        @Nullable @Valid @Schema(description = "Needed before work starts where there is an opportunity")
        Promise commitment) {}
