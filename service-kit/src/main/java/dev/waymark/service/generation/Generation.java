package dev.waymark.service.generation;

import java.util.Optional;
import java.util.Set;

/**
 * One build of what a processing group writes. The first lives in collections as they are named, a later one in
 * {@code <name>~<number>}, and has a processor, tokens and parked events of its own.
 *
 * @param collections the names of those that are its own; none for the first, whose collections nobody has listed
 */
public record Generation(String group, int number, Set<String> collections) {
    private static final ScopedValue<Generation> HANDLING = ScopedValue.newInstance();

    public Generation {
        collections = Set.copyOf(collections);
    }

    /** What every group has until it is rebuilt. */
    public static Generation first(String group) {
        return new Generation(group, 0, Set.of());
    }

    /** The name of its event processor, under which its tokens and parked events are kept too. */
    public String processor() {
        return name(group, number);
    }

    /** Where it keeps the collection of that name. */
    public String nameOf(String collection) {
        return collections.contains(collection) ? name(collection, number) : collection;
    }

    static String name(String plain, int number) {
        return number == 0 ? plain : plain + "~" + number;
    }

    /** Handles an event for this generation: whatever the handler writes goes to its collections. */
    public <R, X extends Throwable> R handling(ScopedValue.CallableOp<R, X> handler) throws X {
        return ScopedValue.where(HANDLING, this).call(handler);
    }

    /** The one this thread handles an event for. */
    static Optional<Generation> beingHandled() {
        return HANDLING.isBound() ? Optional.of(HANDLING.get()) : Optional.empty();
    }
}
