package dev.waymark.eventstore.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds each append back until the test lets it go on, as what the test says. */
public final class HeldInserts implements Traffic {
    private static final long PATIENCE_SECONDS = 30;

    private final Semaphore waiting = new Semaphore(0);
    private final Semaphore allowed = new Semaphore(0);
    private final List<WireMessage> seen = new ArrayList<>();
    private volatile Traffic then = Traffic.straight();

    @Override
    public @Nullable WireMessage handle(WireMessage request, Server server) throws IOException {
        if (!request.isAppend()) return server.ask(request);
        synchronized (seen) {
            seen.add(request);
        }
        waiting.release();
        take(allowed);
        return then.handle(request, server);
    }

    private static void take(Semaphore semaphore) throws IOException {
        try {
            if (!semaphore.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new IOException("Nobody came");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Waits until one more append is held. */
    public void awaitOne() throws IOException {
        take(waiting);
    }

    /** Lets one that is held, or the next that comes, go on. */
    public void letOneGo(Traffic as) {
        then = as;
        allowed.release();
    }

    /** Holds nothing any more. */
    public void letAllGo() {
        then = Traffic.straight();
        allowed.release(1_000_000);
    }

    /** The appends that came, held or not. */
    public List<WireMessage> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }
}
