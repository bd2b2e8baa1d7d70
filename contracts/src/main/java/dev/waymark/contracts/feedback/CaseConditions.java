package dev.waymark.contracts.feedback;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of an utterance for a case to open: all that is given.
 *
 * @param npsAtMost 0–10; as csat (1–5) and ces (1–7) it does not hold where the question was not asked
 * @param sentimentAtMost −1…1; does not hold while the sentiment is not known, or is uncertain
 * @param theme what a search for themes found it to speak of; holds from then on
 * @param momentOfTruth whether the touchpoint is one, on its map
 * @param segment as it was handed in, whatever its capitals; as is the channel
 */
public record CaseConditions(
        @Nullable Integer npsAtMost,
        @Nullable Integer csatAtMost,
        @Nullable Integer cesAtMost,
        @Nullable Double sentimentAtMost,
        @Nullable ThemeId theme,
        @Nullable Boolean momentOfTruth,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable String segment,
        @Nullable String channel) {
    /** Without any condition. */
    public static final CaseConditions NONE =
            new CaseConditions(null, null, null, null, null, null, null, null, null, null, null);
}
