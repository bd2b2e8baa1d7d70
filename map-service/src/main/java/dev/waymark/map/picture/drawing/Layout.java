package dev.waymark.map.picture.drawing;

/** What of a map a picture shows. */
public enum Layout {
    /** All lanes under the feeling curve. */
    JOURNEY,
    /** A service blueprint (Shostack 1984): who does what on which side of which line. */
    BLUEPRINT,
    /** Who works on the map, and who has confirmed what it says. */
    STAKEHOLDERS,
    /** How the team believes customers feel beside what customers say. */
    FEELINGS
}
