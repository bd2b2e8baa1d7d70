package dev.waymark.contracts.map;

/** How far a map has come: draft, in review, published, archived. */
public enum MapState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    ARCHIVED
}
