package dev.waymark.contracts.map;

import org.jspecify.annotations.Nullable;

/**
 * Why a map is drawn.
 *
 * @param statement what the map shall help to reach
 * @param measures how one will see that it was reached
 * @param scope which part of the business it covers
 */
public record Goal(
        String statement,
        @Nullable String measures,
        @Nullable String scope) {}
