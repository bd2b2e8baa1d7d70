package dev.waymark.map.journeymap.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.Visibility;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which maps are looked for; null finds all. Of a map that is only listed for the reader, nothing is found by what it
 * says, else a search would tell it.
 *
 * @param text words, each of which begins one on the map, in any order, whatever case and accents
 * @param channel one the map is about or that a touchpoint is in
 * @param persona one that is on the map
 * @param evidenceAtMost the highest evidence score, 0 to 1
 * @param among the ids of those it is one of
 * @param contents only those whose contents the reader may know
 * @param reader whose private maps are found; null is somebody who sees everybody's
 */
public record MapQuery(
        @Nullable MapState state,
        @Nullable UserId owner,
        @Nullable String text,
        @Nullable MapKind kind,
        @Nullable PersonaId persona,
        @Nullable String channel,
        @Nullable Double evidenceAtMost,
        @Nullable Collection<String> among,
        boolean contents,
        @Nullable UserId reader) {
    Bson filter() {
        return and(
                among == null ? empty() : in("_id", among),
                text == null ? empty() : saying(Words.of(text)),
                channel == null ? empty() : and(eq("channels", MapEntry.channel(channel)), readable()),
                persona == null ? empty() : eq("summary.personas.persona", persona.toString()),
                owner == null ? empty() : eq("summary.owner", owner.toString()),
                state == null ? empty() : eq("summary.state", state.name()),
                kind == null ? empty() : eq("summary.kind", kind.name()),
                evidenceAtMost == null ? empty() : lte("summary.evidence.score", evidenceAtMost),
                contents ? readable() : known());
    }

    /** The same, of those among some. */
    MapQuery among(Collection<String> ids) {
        return new MapQuery(state, owner, text, kind, persona, channel, evidenceAtMost, ids, contents, reader);
    }

    private Bson saying(Set<String> words) {
        return words.isEmpty() ? empty() : and(all("words", words), or(readable(), all("nameWords", words)));
    }

    private static Bson all(String field, Set<String> words) {
        return and(words.stream()
                .map(word -> regex(field, "^" + Pattern.quote(word)))
                .toList());
    }

    private Bson known() {
        return reader == null
                ? empty()
                : or(ne("summary.visibility", Visibility.PRIVATE.name()), isStakeholder(reader));
    }

    private Bson readable() {
        return reader == null ? empty() : or(eq("open", true), isStakeholder(reader));
    }

    private static Bson isStakeholder(UserId reader) {
        return eq("stakeholders", reader.toString());
    }
}
