package dev.waymark.kpi.definition.write;

import org.jspecify.annotations.Nullable;

/** What became of one measurement that was sent in. */
public record Recorded(Outcome outcome, @Nullable String reason) {
    static final Recorded ACCEPTED = new Recorded(Outcome.ACCEPTED, null);
    static final Recorded DUPLICATE = new Recorded(Outcome.DUPLICATE, null);
    static final Recorded CORRECTED = new Recorded(Outcome.CORRECTED, null);

    static Recorded rejected(String reason) {
        return new Recorded(Outcome.REJECTED, reason);
    }

    public enum Outcome {
        /** The first value at its time. */
        ACCEPTED,
        /** The KPI had that value at that time already. */
        DUPLICATE,
        /** The KPI had another value at that time. */
        CORRECTED,
        REJECTED
    }
}
