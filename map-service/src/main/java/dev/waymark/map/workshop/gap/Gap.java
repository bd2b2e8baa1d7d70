package dev.waymark.map.workshop.gap;

import dev.waymark.statistics.Comparison;
import dev.waymark.statistics.Moments;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far two feelings lie apart.
 *
 * @param difference the first minus the second
 * @param low lower end of its 95 % interval
 * @param high upper end of it
 * @param excludesZero whether the interval leaves 0 out: the two are shown to differ
 * @param method {@code welch-t} for two means, {@code student-t} for a mean against what the map says
 */
public record Gap(
        @Schema(examples = "1.3") double difference,
        double low,
        double high,
        boolean excludesZero,
        @Schema(examples = "welch-t") String method) {
    private static Gap of(double difference, double low, double high, String method) {
        return new Gap(difference, low, high, low > 0 || high < 0, method);
    }

    /** One mean minus another. */
    static Gap between(Moments first, Moments second) {
        Comparison comparison = second.against(first);
        return of(comparison.difference(), comparison.low(), comparison.high(), comparison.test());
    }

    /** A mean minus a number; absent for a mean without interval. */
    static @Nullable Gap between(Moments mean, double number) {
        return mean.estimate()
                .filter(it -> it.low() != null && it.high() != null)
                .map(it -> of(it.value() - number, bound(it.low()) - number, bound(it.high()) - number, it.method()))
                .orElse(null);
    }

    private static double bound(@Nullable Double end) {
        return end == null ? Double.NaN : end;
    }

    /** The second minus the first. */
    Gap turned() {
        return of(0 - difference, 0 - high, 0 - low, method);
    }
}
