package dev.waymark.stack;

import java.nio.file.Path;

/** The checkout these tests run in. */
public final class Repository {
    private Repository() {}

    public static Path root() {
        // Maven and IDEs run tests in the directory of their module.
        return Path.of("..").toAbsolutePath().normalize();
    }
}
