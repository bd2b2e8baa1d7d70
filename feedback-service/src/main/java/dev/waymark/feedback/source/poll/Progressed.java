package dev.waymark.feedback.source.poll;

import org.jspecify.annotations.Nullable;

/**
 * What the next fetch of a source goes on from.
 *
 * @param newestId of a timeline, the id of the newest status that was seen
 */
record Progressed(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String newestId) {
    static final Progressed NOTHING = new Progressed(null, null, null);
}
