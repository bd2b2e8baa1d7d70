package dev.waymark.stack.machine;

import dev.waymark.stack.process.Leftovers;
import dev.waymark.stack.settings.Settings;

/** Finds out within a second what would otherwise go wrong after minutes. */
public final class Preflight {
    private Preflight() {}

    /** Holds the data directory until the answer is closed. */
    public static OnlyOne clear(Settings settings) {
        FreeSpace.check(settings.data());
        var alone = OnlyOne.at(settings.data());
        try {
            Leftovers.end(settings.data());
            FreePorts.check(settings);
            return alone;
        } catch (RuntimeException e) {
            alone.close();
            throw e;
        }
    }
}
