package dev.waymark.contracts.feedback;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a source is set up.
 *
 * @param name the source of its utterances
 * @param url what is fetched; absent of a webhook
 * @param map what its utterances speak of unless they say so, as is the touchpoint
 * @param fields of a webhook that sends answers to somebody else's survey
 */
public record SourceSetup(
        SourceKind kind,
        String name,
        @Nullable String url,
        @Nullable JourneyMapId map,
        @Nullable TouchpointId touchpoint,
        @Nullable String channel,
        List<FieldMeaning> fields) {}
