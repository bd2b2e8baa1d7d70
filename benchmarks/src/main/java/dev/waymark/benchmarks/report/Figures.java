package dev.waymark.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Three digits are as much as a measurement on a busy machine is worth. */
final class Figures {
    private static final MathContext DIGITS = new MathContext(3);

    private Figures() {}

    static double rounded(double value) {
        return value >= 1_000
                ? BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP).doubleValue()
                : BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }

    static String text(double value) {
        if (value >= 1_000) return String.format(Locale.ROOT, "%,.0f", value);
        return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
