package dev.waymark.benchmarks.report;

/**
 * What the engine should reach.
 *
 * @param atLeast whether more is better; else less is
 */
public record Goal(String name, boolean atLeast, double wanted, double reached, String unit) {
    public boolean met() {
        return atLeast ? reached >= wanted : reached <= wanted;
    }
}
