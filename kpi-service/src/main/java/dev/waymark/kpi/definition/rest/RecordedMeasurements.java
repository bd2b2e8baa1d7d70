package dev.waymark.kpi.definition.rest;

import dev.waymark.contracts.kpi.Measurement;
import dev.waymark.kpi.definition.write.Recorded;
import dev.waymark.kpi.definition.write.Recorded.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of the values that were sent in. */
public record RecordedMeasurements(
        long accepted,
        long duplicates,
        long corrected,
        long rejected,

        @Schema(description = "In the order they were sent") List<Item> items) {
    /** What became of one of them. */
    public record Item(
            Instant at,
            Outcome outcome,

            @Schema(description = "Why it was rejected") @Nullable String reason) {}

    static RecordedMeasurements of(List<Measurement> sent, Recorded recorded) {
        List<Item> items = IntStream.range(0, sent.size())
                .mapToObj(i -> new Item(
                        sent.get(i).at(),
                        recorded.results().get(i).outcome(),
                        recorded.results().get(i).reason()))
                .toList();
        return new RecordedMeasurements(
                count(items, Outcome.ACCEPTED),
                count(items, Outcome.DUPLICATE),
                count(items, Outcome.CORRECTED),
                count(items, Outcome.REJECTED),
                items);
    }

    private static long count(List<Item> items, Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
