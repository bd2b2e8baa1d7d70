package dev.waymark.feedback.theme.rest;

import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.theme.read.ThemeRunState;
import dev.waymark.feedback.theme.read.ThemeRunView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A search for themes. */
@Schema(name = "ThemeRun")
public record ThemeRunAnswer(
        ThemeRunId id,

        @Schema(description = "Absent where it was for all feedback") @Nullable JourneyMapId map,

        ThemeRunState state,
        Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = "How many comments were looked at, 5,000 at the most") @Nullable Long comments,

        @Schema(description = "Of how many; counted up to the newest 20,000 utterances") @Nullable Long heard,

        @Schema(description = "How many themes are spoken of") @Nullable Long found,

        @Schema(description = "Why it failed") @Nullable String reason) {
    static ThemeRunAnswer of(ThemeRunView run) {
        return new ThemeRunAnswer(
                run.id(),
                run.map(),
                run.state(),
                run.startedAt(),
                run.endedAt(),
                run.comments(),
                run.heard(),
                run.found(),
                run.reason());
    }
}
