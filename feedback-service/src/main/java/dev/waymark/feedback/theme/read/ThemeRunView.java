package dev.waymark.feedback.theme.read;

import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** One search for themes. */
public record ThemeRunView(
        @BsonId ThemeRunId id,
        ThemesId themes,
        @Nullable JourneyMapId map,
        ThemeRunState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long comments,
        @Nullable Long heard,
        @Nullable Long found,
        @Nullable String reason) {}
