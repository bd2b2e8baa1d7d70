package dev.waymark.embedded;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.MVStoreException;

/**
 * Runs the server as a process of its own: {@code --file <path>} and {@code --port <number>}, 27117 unless told. Prints
 * one line with the connection string when it is ready; ends cleanly on SIGTERM.
 */
public final class EmbeddedMongoMain {
    private static final String USAGE = "Usage: --file <path> [--port <0-65535, default 27117>]";

    private EmbeddedMongoMain() {}

    public static void main(String[] args) throws InterruptedException {
        // Without a logging library this process has nothing to say on the way.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        EmbeddedMongoServer server;
        try {
            Map<String, String> options = options(args);
            String file = options.get("--file");
            if (file == null) throw new IllegalArgumentException(USAGE);
            server = EmbeddedMongoServer.onDisk(Path.of(file), port(options.getOrDefault("--port", "27117")));
        } catch (IllegalArgumentException | UncheckedIOException | MVStoreException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
        System.out.println("Ready: " + server.uri());
        Thread.currentThread().join();
    }

    private static Map<String, String> options(String[] args) {
        if (args.length % 2 != 0) throw new IllegalArgumentException(USAGE);
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].equals("--file") && !args[i].equals("--port")) throw new IllegalArgumentException(USAGE);
            options.put(args[i], args[i + 1]);
        }
        return options;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) return port;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(USAGE, e);
        }
        throw new IllegalArgumentException(USAGE);
    }
}
