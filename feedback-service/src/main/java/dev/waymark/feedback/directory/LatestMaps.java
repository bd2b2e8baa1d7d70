package dev.waymark.feedback.directory;

import dev.waymark.service.axon.Progress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lets those who refer to a map somebody drew a moment ago find it. */
@Singleton
public class LatestMaps {
    @Inject
    Progress progress;

    /** Waits, two seconds at the most, until the directories know what has happened to maps by now. */
    public void await() {
        progress.await(MapDirectoryProjection.GROUP, "map");
    }
}
