package dev.waymark.contracts.map;

/** What a touchpoint says, field by field; see {@link TouchpointLanes}. */
public enum TouchpointField {
    CHANNEL,
    CUSTOMER_ACTION,
    CUSTOMER_THOUGHT,
    FEELING,
    IMPORTANCE,
    MOMENT_OF_TRUTH,
    FRONTSTAGE,
    BACKSTAGE,
    SYSTEMS,
    OWNER_TEAM
}
