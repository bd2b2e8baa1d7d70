package dev.waymark.map.alignment.read;

import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Proportion;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many stakeholders have confirmed the current revision, with Wilson's interval.
 *
 * @param score acknowledged ÷ n; absent without stakeholders
 * @param n how many stakeholders
 * @param low lower end of the 95 % interval
 * @param high upper end of it
 */
public record Agreement(
        @Nullable @Schema(examples = "0.5") Double score,
        long acknowledged,
        long n,
        @Nullable Double low,
        @Nullable Double high) {
    static Agreement of(List<Awareness> stakeholders) {
        long acknowledged = stakeholders.stream().filter(it -> it.behind() == 0).count();
        Estimate estimate =
                new Proportion(acknowledged, stakeholders.size()).estimate().orElse(null);
        return new Agreement(
                estimate == null ? null : estimate.value(),
                acknowledged,
                stakeholders.size(),
                estimate == null ? null : estimate.low(),
                estimate == null ? null : estimate.high());
    }
}
