package dev.waymark.eventstore.axon;

/** What came of trying parked events again. */
public enum RetryOutcome {
    /** All that was to be tried is handled. */
    HANDLED,
    /** An event failed again; it and those behind it stay parked. */
    FAILED,
    /** Somebody else, in this JVM or another, is trying the same sequence. */
    BUSY,
    /** There is nothing of that name, or it is not the first of its sequence. */
    NOTHING
}
