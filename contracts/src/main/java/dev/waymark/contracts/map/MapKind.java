package dev.waymark.contracts.map;

/** Whether a map draws today's experience or the one aimed for. */
public enum MapKind {
    AS_IS,
    TO_BE
}
