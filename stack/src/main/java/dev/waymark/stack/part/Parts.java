package dev.waymark.stack.part;

import dev.waymark.stack.Progress;
import dev.waymark.stack.process.Child;
import dev.waymark.stack.settings.Part;

/** Knows for each part how it starts and when it is ready. */
public interface Parts {
    /** What has to be done once on a machine before anything starts. */
    void prepare(Progress progress);

    Child start(Part part);

    void awaitReady(Part part, Child child);
}
