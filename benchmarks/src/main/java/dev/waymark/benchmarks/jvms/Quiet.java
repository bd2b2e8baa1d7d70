package dev.waymark.benchmarks.jvms;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Only what goes wrong is worth a line between the figures. Named by {@code java.util.logging.config.class}. */
public final class Quiet {
    /** The embedded server reports indexes it has not got and collections dropped twice. */
    private static final Logger SERVER = Logger.getLogger("de.bwaldvogel");

    public Quiet() {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        if (List.of(root.getHandlers()).isEmpty()) root.addHandler(new ConsoleHandler());
        SERVER.setLevel(Level.OFF);
    }
}
