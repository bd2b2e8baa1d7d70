package dev.waymark.map.feeling.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.statistics.Moments;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The touchpoint of a map at which what the team believes and what customers say are furthest apart.
 *
 * @param gap measured − mapped: negative where customers feel worse than the map says
 * @param n how many answers
 * @param low lower end of the gap's 95 % interval
 * @param high upper end of it
 * @param width of the gap, whatever its direction
 */
public record WidestGap(
        TouchpointId touchpoint,
        @Schema(examples = "Delivery") String name,
        @Schema(examples = "-1.7") double gap,
        @Schema(examples = "212") long n,
        double low,
        double high,
        @JsonIgnore double width) {
    /** Absent where no touchpoint has both a mapped feeling and enough answers. */
    static Optional<WidestGap> of(List<MappedFeeling> mapped, MapTally tally) {
        return mapped.stream().flatMap(it -> gap(it, tally).stream()).max(Comparator.comparingDouble(WidestGap::width));
    }

    private static Optional<WidestGap> gap(MappedFeeling mapped, MapTally tally) {
        Integer feeling = mapped.feeling();
        Moments moments = tally.at(mapped.touchpoint());
        if (feeling == null || moments.n() < MapFeelings.LEAST_ANSWERS) {
            return Optional.empty();
        }
        return moments.estimate().map(Measured::of).map(measured -> {
            double gap = measured.mean() - feeling;
            return new WidestGap(
                    mapped.touchpoint(),
                    mapped.name(),
                    gap,
                    moments.n(),
                    measured.low() - feeling,
                    measured.high() - feeling,
                    Math.abs(gap));
        });
    }
}
