package dev.waymark.service.generation;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The generations of one processing group.
 *
 * @param current the one that answers
 * @param next the one being built
 * @param closing whether {@code next} has caught up: from now on writes wait for both
 * @param retiring one that answers no longer and is about to be removed
 */
public record ReadModel(
        Generation current,
        @Nullable Generation next,
        boolean closing,
        @Nullable Generation retiring) {
    static ReadModel unchanged(String group) {
        return new ReadModel(Generation.first(group), null, false, null);
    }

    public String group() {
        return current.group();
    }

    /** All that are there. */
    public Stream<Generation> generations() {
        return Stream.of(current, next, retiring).flatMap(Stream::ofNullable);
    }

    /** False for a generation that was given up before it was done. */
    boolean retiringHasAnswered() {
        return retiring != null && retiring.number() < current.number();
    }
}
