package dev.waymark.action.opportunity.read.need;

import dev.waymark.contracts.action.Gap;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a touchpoint hurts customers.
 *
 * @param importance 1 hardly … 5 decisive, absent where the map does not say
 * @param painPoints those that no action has reduced yet
 * @param hurt importance · (sure shortfall + Σ severity / 5). The shortfall is how far the whole 95 % interval of the
 *     measured feeling lies below the mapped one, or below neutral where the map already says worse; 0 without an
 *     interval. An importance or severity nobody has judged counts as 3
 */
public record Need(
        TouchpointId touchpoint,
        String name,
        Gap gap,
        @Nullable Integer importance,
        List<PainPoint> painPoints,
        double hurt) {
    private static final int MIDDLE = 3;
    private static final double WORST = 5;

    /** A pain point; severity 1 to 5, absent where nobody has judged it. */
    public record PainPoint(
            PainPointId id, String text, @Nullable Integer severity) {}

    static Need of(
            TouchpointId touchpoint, String name, Gap gap, @Nullable Integer importance, List<PainPoint> painPoints) {
        double pain = painPoints.stream()
                .mapToDouble(point -> orMiddle(point.severity()) / WORST)
                .sum();
        return new Need(
                touchpoint, name, gap, importance, painPoints, orMiddle(importance) * (sureShortfall(gap) + pain));
    }

    private static double sureShortfall(Gap gap) {
        Double high = gap.high();
        double expected = gap.mapped() == null ? 0 : Math.max(0, gap.mapped());
        return high == null ? 0 : Math.max(0, expected - high);
    }

    private static int orMiddle(@Nullable Integer judgement) {
        return judgement == null ? MIDDLE : judgement;
    }
}
