package dev.waymark.feedback.summary.read;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place that is read, and what is known of all that is counted there.
 *
 * @param extent whose names its labels are
 */
record Target(Place place, Extent extent, Map<Dimension, String> values) {
    Target with(Dimension dimension, @Nullable String value) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(values);
        if (value != null && !value.isEmpty()) {
            more.put(dimension, value);
        }
        return new Target(place, extent, more);
    }

    /** Whether a fact is counted there. */
    boolean counts(Fact fact) {
        return switch (place.level()) {
            case ALL -> true;
            case MAP -> place.key().equals(fact.spot().mapKey());
            case TOUCHPOINT -> place.equals(extent.place(fact.spot()));
        };
    }
}
