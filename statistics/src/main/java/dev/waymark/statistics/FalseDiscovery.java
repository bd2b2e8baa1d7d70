package dev.waymark.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps many comparisons from finding differences by chance: Benjamini and Hochberg (1995), "Controlling the false
 * discovery rate", J. R. Statist. Soc. B 57.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * The p-values as they are to be held against {@link Comparison#ALPHA} when all of them are looked at together: of what
     * then counts as shown, one in twenty is expected to be chance.
     *
     * @param pValues in any order
     * @return the adjusted ones in the same order, never smaller than those given and never above 1
     */
    public static List<Double> adjusted(List<Double> pValues) {
        int count = pValues.size();
        int[] largestFirst = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer which) -> pValues.get(which))
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        Double[] adjusted = new Double[count];
        double smallest = 1;
        for (int i = 0; i < count; i++) {
            int rank = count - i;
            smallest = Math.min(smallest, pValues.get(largestFirst[i]) * count / rank);
            adjusted[largestFirst[i]] = smallest;
        }
        return List.of(adjusted);
    }
}
