package dev.waymark.feedback.theme.read;

import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The themes of a map as a whole.
 *
 * @param startedAt when the latest search began
 * @param completedFrom when the latest search that ended well began: what arrived before, it could see
 */
public record ThemeSet(
        @BsonId ThemesId id,
        @Nullable JourneyMapId map,
        long revision,
        Instant startedAt,
        @Nullable Instant completedFrom) {}
