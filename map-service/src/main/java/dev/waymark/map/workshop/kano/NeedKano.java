package dev.waymark.map.workshop.kano;

import dev.waymark.contracts.map.NeedId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Kano;
import dev.waymark.statistics.KanoCategory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What meeting a need does to customers, as the participants see it.
 *
 * @param text the need in words; absent where the persona has it no more
 * @param n how many answered
 * @param counts how many answers speak for each category
 * @param categories the one with the most answers; several where they tie, none without answers
 * @param tied whether several categories have the most answers
 * @param share of all answers that speak for each of these, with its 95 % interval
 * @param better how far meeting it would raise satisfaction, 0 to 1: (A + O) / (A + O + M + I)
 * @param worse how far not meeting it would lower satisfaction, −1 to 0: −(O + M) / (A + O + M + I)
 */
public record NeedKano(
        PersonaId persona,
        NeedId need,
        @Nullable String text,
        long n,
        Map<KanoCategory, Long> counts,
        List<KanoCategory> categories,
        boolean tied,
        @Nullable Estimate share,
        @Nullable Estimate better,
        @Nullable Estimate worse) {
    static NeedKano of(PersonaId persona, NeedId need, @Nullable String text, Kano kano) {
        List<KanoCategory> categories = kano.mostFrequent();
        return new NeedKano(
                persona,
                need,
                text,
                kano.n(),
                kano.counts(),
                categories,
                categories.size() > 1,
                categories.stream().findFirst().flatMap(kano::share).orElse(null),
                kano.better().orElse(null),
                kano.worse().orElse(null));
    }
}
