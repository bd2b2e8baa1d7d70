package dev.waymark.contracts.map;

/** What makes a map due for another look. */
public enum ReviewTrigger {
    CADENCE,
    PRODUCT_LAUNCH,
    SEASON,
    MARKET_DEVELOPMENT,
    KPI_ALARM,
    STALE_EVIDENCE,
    /** An action on the map has measurably helped. */
    EFFECTIVE_ACTION,
    REQUEST
}
