package dev.waymark.map.proposal.merge;

import dev.waymark.map.journeymap.document.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One list out of two that were rearranged apart. What neither side moved stays in its order; what one side moved or added
 * follows the unmoved thing it follows there.
 */
final class Sequence<T> {
    private final Set<T> fixed;
    private final Map<T, Optional<T>> byThem;
    private final Map<T, Optional<T>> byMe;

    private Sequence(List<T> base, List<T> theirs, List<T> mine, Predicate<T> takesMine) {
        Set<T> movedByThem = moved(base, theirs);
        Set<T> movedByMe = moved(base, mine);
        fixed = new LinkedHashSet<>(base);
        fixed.removeAll(movedByThem);
        fixed.removeAll(movedByMe);
        byThem = placed(theirs, movedByThem);
        byMe = placed(mine, movedByMe);
        for (T it : movedByThem) {
            if (movedByMe.contains(it) && !Objects.equals(byThem.get(it), byMe.get(it))) {
                (takesMine.test(it) ? byThem : byMe).remove(it);
            }
        }
    }

    /**
     * Merges two rearrangements.
     *
     * @param staying what is in the outcome; each is in one of the lists
     * @param takesMine asked of what both sides moved to different places
     */
    static <T> List<T> merge(List<T> base, List<T> theirs, List<T> mine, Predicate<T> staying, Predicate<T> takesMine) {
        return new Sequence<>(
                        base.stream().filter(staying).toList(),
                        theirs.stream().filter(staying).toList(),
                        mine.stream().filter(staying).toList(),
                        takesMine)
                .merged();
    }

    private List<T> merged() {
        List<T> merged = new ArrayList<>(behind(Optional.empty()));
        for (T it : fixed) {
            merged.add(it);
            merged.addAll(behind(Optional.of(it)));
        }
        return merged;
    }

    /** What was moved or added there; of two newcomers at one place the older goes first, whichever side it is on. */
    private Set<T> behind(Optional<T> anchor) {
        List<T> theirs = run(byThem, anchor);
        List<T> mine = run(byMe, anchor);
        Set<T> run = new LinkedHashSet<>(leads(mine, theirs) ? mine : theirs);
        run.addAll(theirs);
        run.addAll(mine);
        return run;
    }

    private static <T> List<T> run(Map<T, Optional<T>> side, Optional<T> anchor) {
        return side.keySet().stream().filter(it -> anchor.equals(side.get(it))).toList();
    }

    private static <T> boolean leads(List<T> some, List<T> others) {
        Optional<String> first = firstOnlyIn(some, others);
        Optional<String> other = firstOnlyIn(others, some);
        return first.isPresent() && (other.isEmpty() || first.get().compareTo(other.get()) < 0);
    }

    private static <T> Optional<String> firstOnlyIn(List<T> some, List<T> others) {
        return some.stream()
                .filter(it -> !others.contains(it))
                .map(Object::toString)
                .findFirst();
    }

    private static <T> Set<T> moved(List<T> base, List<T> side) {
        Set<T> moved = new LinkedHashSet<>(side);
        moved.removeAll(Order.staying(base, side));
        return moved;
    }

    /** What each of the moved things follows that nobody moved, in the order of that side. */
    private Map<T, Optional<T>> placed(List<T> side, Set<T> moved) {
        Map<T, Optional<T>> placed = new LinkedHashMap<>();
        Optional<T> last = Optional.empty();
        for (T it : side) {
            if (fixed.contains(it)) {
                last = Optional.of(it);
            } else if (moved.contains(it)) {
                placed.put(it, last);
            }
        }
        return placed;
    }
}
