package dev.waymark.kpi.series.read;

import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.kpi.level.KpiView;
import dev.waymark.kpi.level.LevelOfDays;
import dev.waymark.kpi.level.Sample;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the level of a KPI went. */
public record Series(
        KpiId kpi,

        @Schema(description = "What the levels are counted in", examples = "points")
        String unit,

        Bucket bucket,

        @Schema(description = "The time zone whose days these are", examples = "Europe/Berlin")
        String zone,

        @Schema(description = "Oldest first; empty stretches have n 0 and no level")
        List<LevelOfDays> buckets) {
    public static Series of(KpiView kpi, Buckets buckets, List<Sample> samples) {
        List<LevelOfDays> levels = IntStream.range(0, samples.size())
                .mapToObj(i -> LevelOfDays.of(
                        buckets.starts().get(i),
                        buckets.lastDayOf(buckets.starts().get(i)),
                        samples.get(i)))
                .toList();
        return new Series(kpi.id(), kpi.unit(), buckets.bucket(), buckets.zone().getId(), levels);
    }
}
