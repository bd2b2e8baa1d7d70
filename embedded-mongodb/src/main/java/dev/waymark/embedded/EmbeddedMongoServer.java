package dev.waymark.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.h2.mvstore.MVStore;

/** A MongoDB-protocol server on the loopback address that reports MongoDB 4.4 (wire version 9). */
public final class EmbeddedMongoServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int ANY_PORT = 0;
    /** Changes when the files of older versions can no longer be read. */
    private static final int FORMAT = 2;

    private static final int RETENTION_MILLIS = 2_000;

    /** Of the heap, for what was read or written last: a page that is not there is decoded whole for one document. */
    private static final int SHARE_OF_HEAP = 4;

    private static final int MEGABYTE = 1024 * 1024;

    private final MongoServer server;
    private final int port;

    private EmbeddedMongoServer(MongoServer server) {
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /** Starts on a free port; everything is gone after {@link #close()}. */
    public static EmbeddedMongoServer inMemory() {
        return start(new IndexedBackend(MVStore.open(null)), ANY_PORT);
    }

    /**
     * Starts on a file, made when missing, that only one process may have open. What a client has been answered, a
     * write or a read, outlives {@code kill -9} of this process; a power cut may take the last moments.
     *
     * @param port the port to listen on, 0 for a free one
     * @throws UncheckedIOException when the directory cannot be made or the port is taken
     * @throws IllegalArgumentException when an older version of this server made the file
     * @throws org.h2.mvstore.MVStoreException when the file is in use or is not such a file
     */
    public static EmbeddedMongoServer onDisk(Path file, int port) {
        makeDirectoryOf(file);
        // The store must never save on its own: that could be in the middle of a command.
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize((int) (Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / MEGABYTE))
                .open();
        if (store.getStoreVersion() != FORMAT && !store.getMapNames().isEmpty()) {
            store.closeImmediately();
            throw new IllegalArgumentException(file + " was made by an older version of this server; delete it");
        }
        store.setStoreVersion(FORMAT);
        store.setRetentionTime(RETENTION_MILLIS);
        return start(new DurableBackend(store), port);
    }

    private static EmbeddedMongoServer start(H2Backend backend, int port) {
        backend.version(ReportedVersion.MONGODB_4_4);
        MongoServer server = new MongoServer(backend);
        try {
            listen(server, port);
            return new EmbeddedMongoServer(server);
        } catch (IOException e) {
            server.shutdownNow();
            throw new UncheckedIOException("Cannot listen on " + HOST + ":" + port + ": " + e.getMessage(), e);
        }
    }

    /** The server throws the checked bind failure without declaring it; here it is declared. */
    private static void listen(MongoServer server, int port) throws IOException {
        server.bind(HOST, port);
    }

    private static void makeDirectoryOf(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent(), "file"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the directory of " + file, e);
        }
    }

    /** The connection string for a driver, such as {@code mongodb://127.0.0.1:27117}. */
    public String uri() {
        return "mongodb://" + HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Cuts all connections and, on disk, closes the file cleanly. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
