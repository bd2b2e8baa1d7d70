package dev.waymark.feedback.theme.finding;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Lays comments out in few dimensions so that those linked to each other lie together: the leading eigenvectors of the
 * graph, each comment's row scaled to length 1 (Ng, Jordan, Weiss 2002, "On spectral clustering"). Density says little in
 * 384 dimensions, where everything is almost equally far from everything; here it does.
 */
final class SpectralMap {
    private static final int ROUNDS = 150;
    private static final long SEED = 20200131;

    private SpectralMap() {}

    /** One row a comment; the same graph is always laid out alike. */
    static double[][] of(LikenessGraph graph, int dimensions) {
        double[][] vectors = start(graph, dimensions + 1);
        orthonormalise(vectors);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] before = vectors.clone();
            IntStream.range(0, vectors.length).parallel().forEach(v -> vectors[v] = halfStep(graph, before[v]));
            orthonormalise(vectors);
        }
        double[][] rows = new double[graph.size()][dimensions];
        for (int i = 0; i < rows.length; i++) {
            double squares = 0;
            for (int d = 0; d < dimensions; d++) {
                rows[i][d] = vectors[d + 1][i];
                squares += rows[i][d] * rows[i][d];
            }
            double length = Math.sqrt(squares);
            for (int d = 0; d < dimensions && length > 0; d++) {
                rows[i][d] /= length;
            }
        }
        return rows;
    }

    /** The first eigenvector is known; it tells comments apart by nothing but how many links they have. */
    private static double[][] start(LikenessGraph graph, int count) {
        Random random = new Random(SEED);
        double[][] vectors = new double[count][graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            vectors[0][i] = Math.sqrt(graph.degree(i));
            for (int v = 1; v < count; v++) {
                vectors[v][i] = random.nextGaussian();
            }
        }
        return vectors;
    }

    /** Half of itself added, no eigenvalue is negative, and the largest is the one that wins. */
    private static double[] halfStep(LikenessGraph graph, double[] vector) {
        double[] next = graph.times(vector);
        for (int i = 0; i < next.length; i++) {
            next[i] = (next[i] + vector[i]) / 2;
        }
        return next;
    }

    private static void orthonormalise(double[][] vectors) {
        for (int v = 0; v < vectors.length; v++) {
            for (int w = 0; w < v; w++) {
                double product = product(vectors[v], vectors[w]);
                for (int i = 0; i < vectors[v].length; i++) {
                    vectors[v][i] -= product * vectors[w][i];
                }
            }
            double length = Math.sqrt(product(vectors[v], vectors[v]));
            for (int i = 0; i < vectors[v].length && length > 0; i++) {
                vectors[v][i] /= length;
            }
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
