package dev.waymark.feedback.source.poll;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How fetching a source goes.
 *
 * @param lastAt when it was last tried
 * @param nextAt not before then
 * @param failures how often in a row it failed
 * @param trouble why it failed last
 * @param takenIn how many utterances were new in all
 */
@Schema(name = "Fetched")
public record Fetched(
        @Nullable Instant lastAt,
        @Nullable Instant nextAt,
        int failures,
        @Nullable String trouble,
        long takenIn) {}
