package dev.waymark.map.journeymap.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Proportion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The evidence score of a map: the share of its touchpoints with validated evidence not older than a year, with Wilson's
 * interval.
 *
 * @param score 0 to 1; absent for a map without touchpoints
 * @param n how many touchpoints
 * @param low lower end of the 95 % interval
 * @param high upper end of it
 * @param pieces how many are attached to the map, whatever they are worth
 * @param grounds all that can count; that of touchpoints no longer drawn waits for them to come back
 */
public record MapEvidence(
        @Nullable @Schema(examples = "0.4") Double score,
        @Schema(examples = "5") long n,
        @Nullable @Schema(examples = "0.118") Double low,
        @Nullable @Schema(examples = "0.769") Double high,
        @Schema(examples = "7") int pieces,
        @JsonIgnore List<Ground> grounds) {
    static final MapEvidence NONE = new MapEvidence(null, 0, null, null, 0, List.of());

    static MapEvidence of(List<StageView> stages, int pieces, List<Ground> grounds, LocalDate day) {
        List<Ground> counting =
                grounds.stream().filter(ground -> ground.countsOn(day)).toList();
        Proportion share = share(stages, counting);
        Estimate estimate = share.estimate().orElse(null);
        return estimate == null
                ? new MapEvidence(null, 0, null, null, pieces, counting)
                : new MapEvidence(estimate.value(), estimate.n(), estimate.low(), estimate.high(), pieces, counting);
    }

    private static Proportion share(List<StageView> stages, List<Ground> counting) {
        Map<TouchpointId, List<Ground>> places = counting.stream().collect(Collectors.groupingBy(Ground::touchpoint));
        List<TouchpointView> drawn =
                stages.stream().flatMap(stage -> stage.touchpoints().stream()).toList();
        long grounded = drawn.stream()
                .filter(it -> places.getOrDefault(it.id(), List.of()).stream().anyMatch(ground -> ground.isOf(it)))
                .count();
        return new Proportion(grounded, drawn.size());
    }

    /** Whether it says the same on that day. */
    boolean holdsOn(LocalDate day) {
        return grounds.stream().allMatch(ground -> ground.countsOn(day));
    }
}
