package dev.waymark.contracts.map;

/** What kind of thing evidence comes from. */
public enum SourceType {
    FEEDBACK,
    INTERVIEW,
    DATA_ITEM,
    URL,
    DOCUMENT
}
