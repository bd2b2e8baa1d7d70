package dev.waymark.map.persona.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;

import dev.waymark.contracts.map.PersonaState;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which personas are looked for; null finds all.
 *
 * @param text some part of the name, in any case
 */
public record PersonaQuery(
        @Nullable PersonaState state,
        @Nullable Integer priority,
        @Nullable String text) {
    Bson filter() {
        return and(
                state == null ? empty() : eq("state", state.name()),
                priority == null ? empty() : eq("profile.priority", priority),
                text == null
                        ? empty()
                        : regex("profile.name", Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE)));
    }
}
