package dev.waymark.map.proposal.merge;

import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.map.proposal.merge.Conflict.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Pain points, or delights, of a touchpoint that both sides have. They have no order of their own.
 *
 * @param both merges one that both have
 */
record Notes<N>(
        Decisions decisions,
        Element element,
        Function<N, String> id,
        Function<N, String> text,
        Function<ThreeSides<N>, N> both) {

    List<N> merged(List<N> base, List<N> theirs, List<N> mine) {
        Map<String, N> were = byId(base);
        Map<String, N> there = byId(theirs);
        Map<String, N> here = byId(mine);
        Set<String> all = new LinkedHashSet<>(there.keySet());
        all.addAll(here.keySet());
        List<N> merged = new ArrayList<>();
        for (String key : all) {
            N was = were.get(key);
            N their = there.get(key);
            N my = here.get(key);
            if (their != null && my != null) {
                merged.add(both.apply(new ThreeSides<>(decisions, thing(their), was, their, my)));
                continue;
            }
            N kept = their == null ? my : their;
            if (kept != null && (was == null || decisions.stays(thing(kept), was, their, my, !kept.equals(was)))) {
                merged.add(kept);
            }
        }
        return merged;
    }

    private Thing thing(N note) {
        return new Thing(element, id.apply(note), text.apply(note));
    }

    private Map<String, N> byId(List<N> notes) {
        Map<String, N> byId = new LinkedHashMap<>();
        notes.forEach(it -> byId.put(id.apply(it), it));
        return byId;
    }
}
