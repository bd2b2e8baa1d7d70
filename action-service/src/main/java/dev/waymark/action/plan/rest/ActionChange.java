package dev.waymark.action.plan.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A JSON Merge Patch (RFC 7396) of an action: what is absent stays as it is, only a note can be removed. */
public record ActionChange(
        @Nullable @CalendarDay LocalDate deadline,

        @Nullable @Schema(description = "Comes with the assignee's name")
        UserId assignee,

        @Nullable @Size(min = 1, max = 200) @PlainText String assigneeName,

        @Nullable @Min(0) @Max(100) @Schema(description = "Percent", examples = "40")
        Integer progress,

        @Nullable @Size(max = 2000) @PlainText @Schema(examples = "Half of the shelves have their sheets")
        String note,

        @Nullable @Valid @Schema(description = "Fixed once work has started")
        Promise commitment) {}
