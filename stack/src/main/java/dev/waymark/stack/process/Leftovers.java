package dev.waymark.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** What a killed run left behind, and nothing else. */
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Ends the processes an earlier run on this data directory started; answers how many there were. */
    public static int end(Path data) {
        return end(data, PATIENCE);
    }

    static int end(Path data, Duration patience) {
        var files = runFiles(data);
        var processes = files.stream().flatMap(file -> file.process().stream()).toList();
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(process -> awaitEnd(process, patience));
        files.forEach(RunFile::delete);
        return processes.size();
    }

    private static void awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException takesTooLong) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private static List<RunFile> runFiles(Path data) {
        var run = data.resolve("run");
        if (!Files.isDirectory(run)) return List.of();
        try (var files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(RunFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
