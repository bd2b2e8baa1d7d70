package dev.waymark.map.review.read;

/** How far a review has come. One in progress may also be late, see {@code overdue}. */
public enum ReviewState {
    /** Open, and its day has not passed. */
    DUE,
    /** Its day has passed and nobody has begun. */
    OVERDUE,
    IN_PROGRESS,
    /** Closed with an outcome. */
    DONE
}
