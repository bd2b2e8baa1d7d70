package dev.waymark.stack.machine;

import dev.waymark.stack.CannotGoOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Enough for Keycloak, five built services and their data. */
public final class FreeSpace {
    static final long NEEDED = 2L << 30;

    private FreeSpace() {}

    public static void check(Path directory) {
        check(directory, Long.getLong("waymark.needed-bytes", NEEDED));
    }

    static void check(Path directory, long needed) {
        try {
            Files.createDirectories(directory);
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < needed)
                throw new CannotGoOn("The disk of " + directory
                        + " has %.1f GB left and Waymark needs %.1f GB: ".formatted(free / 1e9, needed / 1e9)
                        + "make room, or choose another place with --data.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
