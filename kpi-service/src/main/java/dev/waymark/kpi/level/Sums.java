package dev.waymark.kpi.level;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Adds up values by the stretch of time they fall into. The stretches follow one another without a gap. */
final class Sums<T> {
    private final List<Span> spans;
    private final BinaryOperator<T> plus;
    private final TreeMap<Instant, T> byStart = new TreeMap<>();

    Sums(List<Span> spans, T nothing, BinaryOperator<T> plus) {
        this.spans = spans;
        this.plus = plus;
        spans.forEach(span -> byStart.put(span.from(), nothing));
    }

    /** All of them together. */
    Span whole() {
        return new Span(spans.getFirst().from(), spans.getLast().to());
    }

    void add(Instant at, T value) {
        Instant start = byStart.floorKey(at);
        if (start != null && at.isBefore(whole().to())) {
            byStart.merge(start, value, plus);
        }
    }

    <R> List<R> each(Function<T, R> change) {
        return byStart.values().stream().map(change).toList();
    }
}
