package dev.waymark.contracts.map;

/** How far a pain point has come: raised, being worked on, reduced, gone. */
public enum PainPointState {
    RAISED,
    BEING_WORKED_ON,
    REDUCED,
    GONE
}
