package dev.waymark.benchmarks.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The wall clock in microseconds: the same for all JVMs of a machine. */
public final class Micros {
    private Micros() {}

    public static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
