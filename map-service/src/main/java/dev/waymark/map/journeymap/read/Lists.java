package dev.waymark.map.journeymap.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lists as they are after a change; the ones before stay as they were. */
final class Lists {
    private Lists() {}

    static <T> List<T> inserted(List<T> before, int position, T item) {
        List<T> after = new ArrayList<>(before);
        after.add(position, item);
        return after;
    }

    static <T> List<T> appended(List<T> before, T item) {
        return inserted(before, before.size(), item);
    }

    static <T> List<T> appendedAll(List<T> before, List<T> items) {
        List<T> after = new ArrayList<>(before);
        after.addAll(items);
        return after;
    }

    static <T> List<T> without(List<T> before, Predicate<T> gone) {
        return before.stream().filter(gone.negate()).toList();
    }

    static <T> List<T> replaced(List<T> before, Predicate<T> which, UnaryOperator<T> change) {
        return before.stream()
                .map(item -> which.test(item) ? change.apply(item) : item)
                .toList();
    }
}
