package dev.waymark.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a log that say what went wrong last. */
public final class LogTail {
    private static final int LINES = 12;

    private LogTail() {}

    public static String of(Path log) {
        try {
            // Not readAllLines: half a character at the end of a killed process's log is no reason to fail.
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return "    " + String.join("\n    ", last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
