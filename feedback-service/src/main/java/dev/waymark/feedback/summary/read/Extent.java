package dev.waymark.feedback.summary.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What there is to read of a map, or of all: which days, places, segments and channels. Their number is bounded, so that no
 * sender can make a counter's document too large: later ones are counted together as {@link #OTHER}.
 *
 * @param first the first day (UTC), as text
 * @param last the last one
 * @param places what is spoken of, each with the stage it was in when it was first spoken of, or an empty text
 */
public record Extent(
        @BsonId String id,
        String first,
        String last,
        List<String> segments,
        List<String> channels,
        Map<String, String> places) {
    static final String ALL = "all";
    static final String OTHER = "(other)";
    static final int MOST_SEGMENTS = 60;
    static final int MOST_CHANNELS = 20;
    static final int MOST_PLACES = 1_000;

    static Extent of(String id, Fact fact) {
        String day = fact.day().toString();
        return new Extent(id, day, day, List.of(), List.of(), Map.of());
    }

    /** With what a fact adds; the same where it adds nothing. */
    Extent with(Fact fact) {
        String day = fact.day().toString();
        return new Extent(
                id,
                day.compareTo(first) < 0 ? day : first,
                day.compareTo(last) > 0 ? day : last,
                with(segments, fact.spot().segment(), MOST_SEGMENTS),
                with(channels, fact.spot().channel(), MOST_CHANNELS),
                id.equals(ALL) ? places : with(fact.spot()));
    }

    private Map<String, String> with(Spot spot) {
        String leaf = spot.leaf();
        if (places.containsKey(leaf) || places.size() >= MOST_PLACES) {
            return places;
        }
        Map<String, String> more = new TreeMap<>(places);
        more.put(leaf, spot.stage() == null ? "" : spot.stage());
        return more;
    }

    private static List<String> with(List<String> known, @Nullable String value, int most) {
        if (value == null || known.contains(value) || known.size() >= most) {
            return known;
        }
        List<String> more = new ArrayList<>(known);
        more.add(value);
        return more;
    }

    /** The place under which what speaks of the spot is counted. */
    Place place(Spot spot) {
        return new Place(Place.Level.TOUCHPOINT, places.containsKey(spot.leaf()) ? spot.leaf() : others());
    }

    /** Where what speaks of later places is counted. */
    String others() {
        return id + "/" + OTHER;
    }

    @Nullable String segment(Spot spot) {
        return named(segments, spot.segment());
    }

    @Nullable String channel(Spot spot) {
        return named(channels, spot.channel());
    }

    private static @Nullable String named(List<String> known, @Nullable String value) {
        return value == null || known.contains(value) ? value : OTHER;
    }
}
