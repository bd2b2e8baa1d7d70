package dev.waymark.contracts.feedback;

import org.jspecify.annotations.Nullable;

/**
 * The mean sentiment of comments with its 95 % interval (Student's t).
 *
 * @param n how many comments have a score
 * @param mean −1 … 1; absent without scores
 * @param low lower end of the interval; absent for fewer than two scores, as is {@code high}
 */
public record ThemeSentiment(
        long n,
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high) {}
