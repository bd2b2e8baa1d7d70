package dev.waymark.eventstore.proof;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Loses, delays and doubles requests and replies about the log at random. */
final class RandomFaults implements Traffic {
    private static final Duration LONGEST_DELAY = Duration.ofMillis(30);

    private final Random random;
    private final int oneIn;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * Makes about one fault.
     *
     * @param oneIn so many requests
     */
    RandomFaults(Random random, int oneIn) {
        this.random = random;
        this.oneIn = oneIn;
    }

    /** So many faults it has made. */
    int done() {
        return done.get();
    }

    @Override
    public @Nullable WireMessage handle(WireMessage request, Server server) throws IOException {
        boolean ofLog = request.isAppend() || request.is("find", "events");
        if (!ofLog || random.nextInt(oneIn) > 0) return server.ask(request);
        done.incrementAndGet();
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> {
                server.ask(request);
                yield null;
            }
            case 2 -> {
                delay();
                yield server.ask(request);
            }
            case 3 -> {
                WireMessage reply = server.ask(request);
                delay();
                yield reply;
            }
            case 4 -> {
                WireMessage first = server.ask(request);
                server.ask(request);
                yield first;
            }
            default -> {
                server.ask(request);
                yield server.ask(request);
            }
        };
    }

    private void delay() {
        LockSupport.parkNanos(random.nextLong(LONGEST_DELAY.toNanos()));
    }
}
