package dev.waymark.eventstore.proof;

import dev.waymark.eventstore.AppendCondition;
import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.NewEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An append and what its caller was told.
 *
 * @param ids of its events
 * @param keys the places in aggregates it wanted, as {@code aggregate#number}
 * @param where only when it was told that it is appended
 * @param began by {@link System#nanoTime()}, as is {@code ended}
 */
public record Attempt(
        List<String> ids,
        List<String> keys,
        AppendCondition condition,
        Result result,
        @Nullable Appended where,
        long began,
        long ended) {

    /** What the caller was told. */
    public enum Result {
        APPENDED,
        CONFLICT,
        NOT_APPENDED,
        UNKNOWN
    }

    static Attempt of(
            List<NewEvent> events, AppendCondition condition, Result result, @Nullable Appended where, long began) {
        return new Attempt(
                events.stream().map(NewEvent::id).toList(),
                events.stream()
                        .flatMap(event -> Stream.ofNullable(event.aggregate()))
                        .map(it -> it.id() + "#" + it.number())
                        .toList(),
                condition,
                result,
                where,
                began,
                System.nanoTime());
    }

    /** One of another JVM: when it was is not known, nor under what condition. */
    public static Attempt elsewhere(List<String> ids, Result result, @Nullable Appended where) {
        return new Attempt(ids, List.of(), AppendCondition.none(), result, where, 0, Long.MAX_VALUE);
    }
}
