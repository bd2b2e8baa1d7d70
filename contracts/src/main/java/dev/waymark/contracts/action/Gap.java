package dev.waymark.contracts.action;

import org.jspecify.annotations.Nullable;

/**
 * How far a team's belief lay from what customers measured when an opportunity was found. Feelings run from −2 to +2.
 *
 * @param mapped what the map says, absent where it says nothing
 * @param measured the mean of what customers said, absent where nobody did
 * @param n how many customers said something
 * @param low lower end of the 95 % interval of the measured mean
 * @param high upper end of it
 */
public record Gap(
        @Nullable Double mapped,
        @Nullable Double measured,
        long n,
        @Nullable Double low,
        @Nullable Double high) {}
