package dev.waymark.eventstore.process;

import dev.waymark.embedded.EmbeddedMongoMain;
import java.nio.file.Path;
import java.util.List;

/** The embedded server on a file, in a process of its own that can be killed and started again on the same port. */
public final class ServerProcess implements AutoCloseable {
    private final Path file;
    private ChildJvm jvm;
    private final String uri;

    private ServerProcess(Path file) {
        this.file = file;
        this.jvm = run(file, 0);
        this.uri = jvm.await("Ready: ");
    }

    public static ServerProcess start(Path file) {
        return new ServerProcess(file);
    }

    private static ChildJvm run(Path file, int port) {
        return ChildJvm.start(
                ServerProcess.class, List.of(), "--file", file.toString(), "--port", String.valueOf(port));
    }

    public static void main(String[] args) throws InterruptedException {
        Parent.listen(line -> {});
        EmbeddedMongoMain.main(args);
    }

    /** Where it listens, also after it was started again. */
    public String uri() {
        return uri;
    }

    public int port() {
        return Integer.parseInt(uri.substring(uri.lastIndexOf(':') + 1));
    }

    public void kill() {
        jvm.kill();
    }

    /** Starts again on what the killed one had in its file. */
    public void startAgain() {
        jvm.close();
        jvm = run(file, port());
        jvm.await("Ready: ");
    }

    @Override
    public void close() {
        jvm.close();
    }
}
