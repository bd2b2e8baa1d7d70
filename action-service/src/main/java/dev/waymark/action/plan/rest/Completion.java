package dev.waymark.action.plan.rest;

import dev.waymark.service.input.CalendarDay;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an action was done. */
public record Completion(
        @Schema(description = "Today or before, in UTC") @NotNull @CalendarDay
        LocalDate completedOn) {}
