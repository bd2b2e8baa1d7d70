package dev.waymark.map.proposal.merge;

import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.service.json.JsonConventions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that both sides changed, each to something else.
 *
 * @param id names it when it is decided
 * @param element what kind of thing it is about
 * @param thing the id of that thing
 * @param name what the map calls the thing
 * @param field which of its fields; {@code existence} where one side removed what the other changed, {@code stage} and
 *     {@code position} where both moved it
 * @param base what it was where the proposal started; absent where there was nothing
 * @param theirs what it is on the map now; absent where there is nothing any more
 * @param mine what the proposal makes of it; absent where it shall be nothing any more
 */
public record Conflict(
        @Schema(examples = "touchpoint/0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21/customerThought")
        String id,

        Element element,
        String thing,
        String name,
        @Schema(examples = "customerThought") String field,
        @Nullable Object base,
        @Nullable Object theirs,
        @Nullable Object mine) {
    static final String EXISTENCE = "existence";

    /** A thing as it is named. */
    record Thing(Element element, String id, String name) {
        Conflict over(String field, @Nullable Object base, @Nullable Object theirs, @Nullable Object mine) {
            String key = JsonConventions.wireName(element) + '/' + id + '/' + field;
            return new Conflict(key, element, id, name, field, base, theirs, mine);
        }
    }
}
