package dev.waymark.contracts.map;

/** What a reader can say of an insight; several at once, each once. */
public enum ReactionKind {
    USEFUL,
    SURPRISING,
    /** The reader's department does something about it. */
    ACTING_ON_IT,
    DISAGREE
}
