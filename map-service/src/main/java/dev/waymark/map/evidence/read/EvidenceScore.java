package dev.waymark.map.evidence.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Proportion;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a map rests on evidence.
 *
 * @param revision of the map whose touchpoints these are
 * @param convention how the score is defined
 */
public record EvidenceScore(
        JourneyMapId map,
        long revision,
        LocalDate asOf,
        @Schema(examples = CONVENTION) String convention,
        Share whole,
        List<StageScore> stages) {
    static final String CONVENTION =
            "share of touchpoints with validated evidence not older than a year, with Wilson's 95 % interval";

    /**
     * Touchpoints by what they stand on at best; the five counts make n.
     *
     * @param score validated ÷ n; absent without touchpoints
     * @param low lower end of the 95 % interval
     * @param high upper end of it
     * @param stale validated, but longer than a year ago
     * @param withoutAny nobody has attached anything
     */
    public record Share(
            @Nullable @Schema(examples = "0.4") Double score,
            long n,
            @Nullable Double low,
            @Nullable Double high,
            long validated,
            long stale,
            long internallyReasoned,
            long assumptions,
            long withoutAny) {
        private static Share of(Stream<Footing> footings) {
            Map<Footing, Long> counts = new EnumMap<>(Footing.class);
            footings.forEach(footing -> counts.merge(footing, 1L, Long::sum));
            long n = counts.values().stream().mapToLong(Long::longValue).sum();
            long validated = counts.getOrDefault(Footing.VALIDATED, 0L);
            Estimate estimate = new Proportion(validated, n).estimate().orElse(null);
            return new Share(
                    estimate == null ? null : estimate.value(),
                    n,
                    estimate == null ? null : estimate.low(),
                    estimate == null ? null : estimate.high(),
                    validated,
                    counts.getOrDefault(Footing.STALE, 0L),
                    counts.getOrDefault(Footing.INTERNALLY_REASONED, 0L),
                    counts.getOrDefault(Footing.ASSUMPTION, 0L),
                    counts.getOrDefault(Footing.NOTHING, 0L));
        }
    }

    public record StageScore(StageId stage, String name, Share share) {}

    static EvidenceScore of(MapView map, List<Support> evidence, LocalDate day) {
        Supports supports = new Supports(map, evidence);
        return new EvidenceScore(
                map.id(),
                map.revision(),
                day,
                CONVENTION,
                Share.of(map.stages().stream().flatMap(stage -> footings(stage, supports, day))),
                map.stages().stream()
                        .map(stage ->
                                new StageScore(stage.id(), stage.name(), Share.of(footings(stage, supports, day))))
                        .toList());
    }

    private static Stream<Footing> footings(StageView stage, Supports supports, LocalDate day) {
        return stage.touchpoints().stream().map(it -> Footing.of(supports.of(MapElement.of(it.id())), day));
    }
}
