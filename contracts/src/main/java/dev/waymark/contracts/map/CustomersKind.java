package dev.waymark.contracts.map;

/** Whether a map draws the journey of a group of customers, or of one of them. */
public enum CustomersKind {
    GROUP,
    INDIVIDUAL
}
