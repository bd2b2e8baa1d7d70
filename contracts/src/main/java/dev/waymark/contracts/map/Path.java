package dev.waymark.contracts.map;

/** Whether customers normally come along a touchpoint, or only when something goes wrong. */
public enum Path {
    MAIN,
    EXCEPTION
}
