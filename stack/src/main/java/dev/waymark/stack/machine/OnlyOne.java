package dev.waymark.stack.machine;

import dev.waymark.stack.CannotGoOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a data directory for one run; the system lets go of it even when the run is killed. */
public final class OnlyOne implements AutoCloseable {
    private final FileChannel lock;

    private OnlyOne(FileChannel lock) {
        this.lock = lock;
    }

    public static OnlyOne at(Path data) {
        try {
            Files.createDirectories(data.resolve("run"));
            var channel =
                    FileChannel.open(data.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) return new OnlyOne(channel);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new CannotGoOn("Waymark is already running on " + data
                + ": stop it with Ctrl-C, or start a second one with --data and --port-offset.");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
