package dev.waymark.map.proposal.merge;

import static dev.waymark.map.TextRules.NAME;
import static dev.waymark.map.TextRules.TEXT;
import static java.util.Objects.requireNonNull;

import dev.waymark.map.proposal.merge.Conflict.Thing;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A thing that both sides have, merged field by field.
 *
 * @param base absent where both have it anew
 */
record ThreeSides<T>(
        Decisions decisions, Thing thing, @Nullable T base, T theirs, T mine) {
    /** A field that may be empty. */
    <V> @Nullable V maybe(String field, Function<T, @Nullable V> of) {
        return decisions.value(thing, field, base == null ? null : of.apply(base), of.apply(theirs), of.apply(mine));
    }

    <V> V value(String field, Function<T, V> of) {
        return requireNonNull(maybe(field, of), field);
    }

    @Nullable String maybeText(String field, Function<T, @Nullable String> of) {
        return text(field, TEXT, of);
    }

    @Nullable String maybeName(String field, Function<T, @Nullable String> of) {
        return text(field, NAME, of);
    }

    String text(String field, Function<T, String> of) {
        return requireNonNull(text(field, TEXT, of), field);
    }

    String name(String field, Function<T, String> of) {
        return requireNonNull(text(field, NAME, of), field);
    }

    private @Nullable String text(String field, int longest, Function<T, @Nullable String> of) {
        return decisions.text(
                thing, field, longest, base == null ? null : of.apply(base), of.apply(theirs), of.apply(mine));
    }
}
