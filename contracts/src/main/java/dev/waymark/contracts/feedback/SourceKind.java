package dev.waymark.contracts.feedback;

/** How feedback comes from a place outside. */
public enum SourceKind {
    /** It is sent here, signed by the Standard Webhooks scheme. */
    WEBHOOK,
    /** It is fetched from an RSS or Atom feed. */
    FEED,
    /** It is fetched from a timeline of a server with Mastodon's API. */
    MASTODON
}
