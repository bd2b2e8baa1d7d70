package dev.waymark.map.proposal.merge;

import dev.waymark.map.journeymap.document.MapDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a map said, what it says now and what it shall say. */
record Sides(Indexed base, Indexed theirs, Indexed mine) {
    static Sides of(MapDocument base, MapDocument theirs, MapDocument mine) {
        return new Sides(new Indexed(base), new Indexed(theirs), new Indexed(mine));
    }

    /** All that is on one of them, what was there before first. */
    <T> Set<T> all(Function<Indexed, List<T>> some) {
        Set<T> all = new LinkedHashSet<>(some.apply(base));
        all.addAll(some.apply(theirs));
        all.addAll(some.apply(mine));
        return all;
    }
}
