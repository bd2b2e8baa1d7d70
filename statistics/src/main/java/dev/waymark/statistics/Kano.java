package dev.waymark.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers about one need, counted by the category each of them speaks for. */
public record Kano(Map<KanoCategory, Long> counts) {
    public static final Kano NONE = new Kano(Map.of());

    /** Every category is among the counts, in the order of the enum, those nobody spoke for with 0. */
    public Kano {
        Map<KanoCategory, Long> all = new EnumMap<>(KanoCategory.class);
        for (KanoCategory category : KanoCategory.values()) {
            long count = counts.getOrDefault(category, 0L);
            if (count < 0) {
                throw new IllegalArgumentException("There are no negative numbers of answers");
            }
            all.put(category, count);
        }
        counts = Collections.unmodifiableMap(all);
    }

    /** One more answer. */
    public Kano plus(KanoCategory category) {
        Map<KanoCategory, Long> more = new EnumMap<>(counts);
        more.merge(category, 1L, Long::sum);
        return new Kano(more);
    }

    public long of(KanoCategory category) {
        return counts.getOrDefault(category, 0L);
    }

    /** All answers, contradictory ones among them. */
    public long n() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The category with the most answers; several where they tie, none where nobody has answered. */
    public List<KanoCategory> mostFrequent() {
        long most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        return most == 0
                ? List.of()
                : Arrays.stream(KanoCategory.values())
                        .filter(it -> of(it) == most)
                        .toList();
    }

    /** The share of all answers that speaks for the category, with its interval; empty for no answers. */
    public Optional<Estimate> share(KanoCategory category) {
        return new Proportion(of(category), n()).estimate();
    }

    /**
     * How far meeting the need would raise satisfaction, 0 to 1: (A + O) / (A + O + M + I) of Berger et al. (1993), with
     * its interval; empty where nobody has answered so.
     */
    public Optional<Estimate> better() {
        return new Proportion(of(KanoCategory.ATTRACTIVE) + of(KanoCategory.ONE_DIMENSIONAL), sided()).estimate();
    }

    /** How far not meeting it would lower satisfaction, −1 to 0: −(O + M) / (A + O + M + I). */
    public Optional<Estimate> worse() {
        return new Proportion(of(KanoCategory.ONE_DIMENSIONAL) + of(KanoCategory.MUST_BE), sided())
                .estimate()
                .map(Kano::negative);
    }

    private long sided() {
        return n() - of(KanoCategory.REVERSE) - of(KanoCategory.QUESTIONABLE);
    }

    private static Estimate negative(Estimate share) {
        Double low = share.low();
        Double high = share.high();
        // 0 − x, as −x of 0 would be shown as −0.
        return new Estimate(
                0 - share.value(),
                share.n(),
                high == null ? null : 0 - high,
                low == null ? null : 0 - low,
                share.method());
    }
}
