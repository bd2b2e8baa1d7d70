package dev.waymark.map.picture.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Keeps costly pictures for those who ask again, and lets only few be made at a time. */
@Singleton
class Renderings {
    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long MOST_BYTES = 24L << 20;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final Cache<String, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<String, byte[]>weigher((_, picture) -> picture.length)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** @param name what tells this picture from all others; two who ask for the same at once get one made */
    byte[] of(String name, Supplier<byte[]> make) {
        return made.get(name, _ -> inTurn(make));
    }

    private byte[] inTurn(Supplier<byte[]> make) {
        if (!comesUp()) {
            throw busy();
        }
        try {
            return make.get();
        } finally {
            places.release();
        }
    }

    private boolean comesUp() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static WebApplicationException busy() {
        return new WebApplicationException(Problem.of(CommonProblem.UNAVAILABLE, "Too many pictures are being made")
                .response(Map.of("Retry-After", "5")));
    }
}
