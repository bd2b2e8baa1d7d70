package dev.waymark.feedback.theme.read;

import dev.waymark.contracts.feedback.ThemeFigures;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A theme as it now is.
 *
 * @param revision that of its map's themes when it changed last; absent where that was before it was noted
 * @param name given by people, before which the label stands back
 * @param figures absent for what was merged before it was measured
 * @param emerging as its trend says, to be asked for
 * @param size as its figures say, to be sorted by
 */
public record ThemeView(
        @BsonId ThemeId id,
        ThemesId themes,
        @Nullable Long revision,
        @Nullable JourneyMapId map,
        ThemeState state,
        @Nullable String name,
        @Nullable ThemeFigures figures,
        boolean emerging,
        long size,
        @Nullable ThemeId mergedInto,
        @Nullable ThemeId splitFrom,
        Instant foundAt,
        Instant measuredAt) {
    static ThemeView found(
            ThemeId theme,
            ThemesId themes,
            long revision,
            @Nullable JourneyMapId map,
            @Nullable ThemeId splitFrom,
            Instant at) {
        return new ThemeView(
                theme, themes, revision, map, ThemeState.CURRENT, null, null, false, 0, null, splitFrom, at, at);
    }

    ThemeView measured(ThemeFigures latest, long now, Instant at) {
        boolean grows = latest.trend() != null && latest.trend().emerging();
        return new ThemeView(
                id,
                themes,
                now,
                map,
                ThemeState.CURRENT,
                name,
                latest,
                grows,
                latest.size(),
                null,
                splitFrom,
                foundAt,
                at);
    }

    ThemeView faded(long now) {
        return new ThemeView(
                id,
                themes,
                now,
                map,
                ThemeState.FADED,
                name,
                figures,
                false,
                size,
                null,
                splitFrom,
                foundAt,
                measuredAt);
    }

    ThemeView merged(ThemeId into, long now) {
        return new ThemeView(
                id,
                themes,
                now,
                map,
                ThemeState.MERGED,
                name,
                figures,
                false,
                size,
                into,
                splitFrom,
                foundAt,
                measuredAt);
    }

    ThemeView named(@Nullable String given, long now) {
        return new ThemeView(
                id,
                themes,
                now,
                map,
                state,
                given,
                figures,
                emerging,
                size,
                mergedInto,
                splitFrom,
                foundAt,
                measuredAt);
    }
}
