package dev.waymark.eventstore.proof;

import java.time.Duration;
import java.util.Random;

/**
 * The length and the seed of a run.
 *
 * @param seed of all its random choices; {@code -Dwaymark.proof.seed=…} for those of an earlier run
 * @param factor how many times as long as in the normal tests; {@code -Plong} sets {@code -Dwaymark.proof.factor}
 */
public record Proof(String name, long seed, int factor) {
    /** What is to be proven. */
    @FunctionalInterface
    public interface Body {
        void run(Proof proof) throws Exception;
    }

    /** Runs it; the seed is printed at the start and stands in every failure. */
    public static void of(String name, Body body) {
        Proof proof = new Proof(
                name,
                Long.getLong("waymark.proof.seed", new Random().nextLong()),
                Integer.getInteger("waymark.proof.factor", 1));
        System.out.println("Proof of " + name + ", -Dwaymark.proof.seed=" + proof.seed);
        try {
            body.run(proof);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    "%s fails with -Dwaymark.proof.seed=%d: %s".formatted(name, proof.seed, e.getMessage()), e);
        }
    }

    /** How long it takes when the normal tests spend so many seconds on it. */
    public Duration lasting(int seconds) {
        return Duration.ofSeconds((long) seconds * factor);
    }

    /** Random choices of one of its parts. */
    public Random random(int part) {
        return new Random(seed * 31 + part);
    }

    /** Figures worth reading. */
    public void report(String figures) {
        System.out.println("Proof of " + name + ": " + figures);
    }
}
