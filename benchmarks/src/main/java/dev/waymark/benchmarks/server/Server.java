package dev.waymark.benchmarks.server;

import dev.waymark.benchmarks.jvms.Jvm;
import dev.waymark.embedded.EmbeddedMongoMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all contenders work on: the server at {@code MONGODB_URI} if that is set, else our embedded one on disk. */
public final class Server implements AutoCloseable {
    private static final String READY = "Ready: ";

    private final String uri;
    private final String description;
    private final @Nullable Process process;
    private final @Nullable Path directory;

    private Server(String uri, String description, @Nullable Process process, @Nullable Path directory) {
        this.uri = uri;
        this.description = description;
        this.process = process;
        this.directory = directory;
    }

    public static Server start() {
        String given = System.getenv("MONGODB_URI");
        if (given != null) return new Server(given, "a MongoDB of your own", null, null);
        try {
            Path directory = Files.createTempDirectory("waymark-bench");
            Process process = Jvm.start(
                    EmbeddedMongoMain.class.getName(),
                    List.of("--file", directory.resolve("store").toString(), "--port", "0"));
            String line = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (line == null || !line.startsWith(READY)) throw new IllegalStateException("The server does not start");
            return new Server(
                    line.substring(READY.length()),
                    "the embedded server, on disk, in a JVM of its own on the same machine",
                    process,
                    directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The server does not start", e);
        }
    }

    public String uri() {
        return uri;
    }

    public String description() {
        return description;
    }

    @Override
    public void close() {
        if (process != null) Jvm.end(process);
        if (directory != null) delete(directory);
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + directory, e);
        }
    }
}
