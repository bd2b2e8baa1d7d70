package dev.waymark.contracts.action;

import java.util.Set;

/**
 * The inputs of a RICE score (Intercom, 2016): reach · impact · confidence / effort.
 *
 * @param reach customers concerned a quarter
 * @param impact 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal
 * @param confidence 1 high, 0.8 medium, 0.5 low
 * @param effort person-months, at least 0.5
 */
public record Rice(double reach, double impact, double confidence, double effort) {
    /** The formula these inputs were scored by; stored with each score. */
    public static final String FORMULA = "rice-1";

    private static final Set<Double> IMPACTS = Set.of(3.0, 2.0, 1.0, 0.5, 0.25);
    private static final Set<Double> CONFIDENCES = Set.of(1.0, 0.8, 0.5);

    public Rice {
        if (!Double.isFinite(reach) || reach < 0) {
            throw new IllegalArgumentException("Reach is a number of customers, 0 or more");
        }
        if (!IMPACTS.contains(impact)) {
            throw new IllegalArgumentException("Impact is one of 3, 2, 1, 0.5, 0.25");
        }
        if (!CONFIDENCES.contains(confidence)) {
            throw new IllegalArgumentException("Confidence is one of 1, 0.8, 0.5");
        }
        if (!Double.isFinite(effort) || effort < 0.5) {
            throw new IllegalArgumentException("Effort is at least 0.5 person-months");
        }
    }

    public double score() {
        return reach * impact * confidence / effort;
    }
}
