package dev.waymark.contracts.feedback;

/** Who found out what an utterance speaks of: somebody who read it, or its likeness to a touchpoint. */
public enum AssignedBy {
    PERSON,
    LIKENESS
}
