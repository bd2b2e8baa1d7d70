package dev.waymark.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by id and start time: the id alone may belong to a stranger by now. */
final class RunFile {
    private final Path file;

    RunFile(Path file) {
        this.file = file;
    }

    static RunFile write(Path data, String name, ProcessHandle process) throws IOException {
        var file = Files.createDirectories(data.resolve("run")).resolve(name + ".pid");
        Files.writeString(file, process.pid() + " " + startOf(process));
        return new RunFile(file);
    }

    /** The process of an earlier run, if it is still there. */
    Optional<ProcessHandle> process() {
        try {
            var words = Files.readString(file).strip().split(" ", 2);
            return words.length < 2
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(words[0]))
                            .filter(process -> startOf(process).equals(words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
