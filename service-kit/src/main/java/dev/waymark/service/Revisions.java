package dev.waymark.service;

import java.util.Objects;
import org.axonframework.messaging.MetaData;

/** The revision of an entity that an event makes or speaks of: it stands in the event's metadata. */
public final class Revisions {
    private static final String REVISION = "revision";

    private Revisions() {}

    /** To apply an event with. */
    public static MetaData ofRevision(long revision) {
        return MetaData.with(REVISION, Long.toString(revision));
    }

    /** The one these speak of. */
    public static long revisionIn(MetaData metadata) {
        return Long.parseLong(Objects.toString(metadata.get(REVISION), ""));
    }
}
