package dev.waymark.feedback.theme.finding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which comments are alike: each is linked to those nearest to it by cosine, more strongly the nearer, measured by how
 * near its own neighbours are, so that what is said rarely is linked as well as what is said often. Links are weighted
 * as in UMAP (McInnes, Healy, Melville 2018) and scaled to the symmetric normalised adjacency (Ng, Jordan, Weiss 2002).
 */
final class LikenessGraph {
    private static final int SEARCH_STEPS = 40;

    private final int[][] neighbours;
    private final float[][] weights;
    private final double[] degrees;

    private LikenessGraph(int[][] neighbours, float[][] weights, double[] degrees) {
        this.neighbours = neighbours;
        this.weights = weights;
        this.degrees = degrees;
    }

    /**
     * Links comments.
     *
     * @param links how many nearest ones each is linked to; fewer than there are comments
     */
    static LikenessGraph of(List<float[]> vectors, int links) {
        int count = vectors.size();
        int[][] neighbours = new int[count][];
        float[][] weights = new float[count][];
        IntStream.range(0, count).parallel().forEach(i -> {
            float[] likeness = new float[count];
            for (int j = 0; j < count; j++) {
                likeness[j] = j == i ? Float.NEGATIVE_INFINITY : Vectors.product(vectors.get(i), vectors.get(j));
            }
            neighbours[i] = nearest(likeness, links);
            weights[i] = weights(likeness, neighbours[i]);
        });
        double[] degrees = new double[count];
        for (int i = 0; i < count; i++) {
            for (int n = 0; n < links; n++) {
                degrees[i] += weights[i][n];
                degrees[neighbours[i][n]] += weights[i][n];
            }
        }
        return new LikenessGraph(neighbours, weights, degrees);
    }

    int size() {
        return degrees.length;
    }

    double degree(int i) {
        return degrees[i];
    }

    /** The normalised adjacency times a vector: what each comment's neighbours say. Links count in both directions. */
    double[] times(double[] vector) {
        double[] result = new double[vector.length];
        for (int i = 0; i < neighbours.length; i++) {
            for (int n = 0; n < neighbours[i].length; n++) {
                int j = neighbours[i][n];
                double weight = weights[i][n] / Math.sqrt(degrees[i] * degrees[j]);
                result[i] += weight * vector[j];
                result[j] += weight * vector[i];
            }
        }
        return result;
    }

    private static int[] nearest(float[] likeness, int links) {
        int[] best = new int[links];
        int found = 0;
        for (int j = 0; j < likeness.length; j++) {
            if (found == links && likeness[j] <= likeness[best[links - 1]]) {
                continue;
            }
            int at = found < links ? found++ : links - 1;
            while (at > 0 && likeness[best[at - 1]] < likeness[j]) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = j;
        }
        return best;
    }

    /** The nearest has weight 1; the others fall so fast that they make up log2 of their number together. */
    private static float[] weights(float[] likeness, int[] nearest) {
        double[] beyond = Arrays.stream(nearest)
                .mapToDouble(j -> likeness[nearest[0]] - likeness[j])
                .toArray();
        double target = Math.log(nearest.length) / Math.log(2);
        double low = 1e-4;
        double high = 10;
        for (int step = 0; step < SEARCH_STEPS; step++) {
            double scale = (low + high) / 2;
            double sum = Arrays.stream(beyond).map(d -> Math.exp(-d / scale)).sum();
            if (sum > target) {
                high = scale;
            } else {
                low = scale;
            }
        }
        float[] weights = new float[nearest.length];
        for (int n = 0; n < weights.length; n++) {
            weights[n] = (float) Math.exp(-beyond[n] / low);
        }
        return weights;
    }
}
