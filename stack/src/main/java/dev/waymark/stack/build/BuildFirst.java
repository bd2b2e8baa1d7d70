package dev.waymark.stack.build;

import dev.waymark.stack.CannotGoOn;
import dev.waymark.stack.Progress;
import dev.waymark.stack.machine.Preflight;
import dev.waymark.stack.settings.CommandLine;
import java.nio.file.Path;
import java.util.List;

/** Runs from source before anything is built: looks whether this machine can carry Waymark, then builds what is stale. */
public final class BuildFirst {
    private BuildFirst() {}

    public static void main(String[] args) {
        var repository = Path.of(System.getProperty("waymark.repository"));
        try {
            var settings = new CommandLine(repository, System.getenv()).read(List.of(args));
            try (var _ = Preflight.clear(settings)) {
                Built.of(repository).refresh(Progress.onScreen());
            }
        } catch (CannotGoOn e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
