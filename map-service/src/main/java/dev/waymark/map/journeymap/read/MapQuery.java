package dev.waymark.map.journeymap.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.Visibility;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which maps are looked for; null finds all.
 *
 * @param text some part of the name, in any case
 * @param persona one that is on the map
 * @param reader whose private maps are found; null is somebody who sees everybody's
 */
public record MapQuery(
        @Nullable MapState state,
        @Nullable UserId owner,
        @Nullable String text,
        @Nullable MapKind kind,
        @Nullable PersonaId persona,
        @Nullable UserId reader) {
    Bson filter() {
        return and(
                state == null ? empty() : eq("state", state.name()),
                owner == null ? empty() : eq("owner", owner.toString()),
                text == null ? empty() : regex("name", Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE)),
                kind == null ? empty() : eq("kind", kind.name()),
                persona == null ? empty() : eq("personas.persona", persona.toString()),
                reader == null
                        ? empty()
                        : or(ne("visibility", Visibility.PRIVATE.name()), eq("stakeholders.user", reader.toString())));
    }
}
