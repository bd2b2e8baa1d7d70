package dev.waymark.contracts.map;

/** What people without a role on a map may do with it. */
public enum Visibility {
    /** Nothing; to them the map does not exist. */
    PRIVATE,
    /** See that it exists and who owns it. */
    LISTED,
    VIEWABLE,
    EDITABLE
}
