package dev.waymark.eventstore;

import org.jspecify.annotations.Nullable;

/** Something came in between what the writer knew and the append. The commit was not appended; decide anew. */
public final class ConditionViolated extends EventLogException {
    private final @Nullable AggregateSequence aggregate;

    ConditionViolated(String message, @Nullable AggregateSequence aggregate, @Nullable Throwable cause) {
        super(message, cause);
        this.aggregate = aggregate;
    }

    /** The place that is taken or does not follow the last one; null when tags or names were the condition. */
    public @Nullable AggregateSequence aggregate() {
        return aggregate;
    }
}
