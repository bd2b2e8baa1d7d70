package dev.waymark.contracts.map;

/** What a stakeholder may do on one map, each role including the ones after it. */
public enum StakeholderRole {
    OWNER,
    EDITOR,
    COMMENTER,
    VIEWER
}
