package dev.waymark.feedback.text;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * What ridge regression (Hoerl and Kennard 1970) needs to know of its examples: sums, which add up. Solved in closed form
 * by the normal equations and Cholesky's decomposition, so that the same examples always give the same weights.
 */
final class RidgeSums {
    private final int targets;
    private final double[] gram = new double[Features.COUNT * Features.COUNT];
    private final double[] features = new double[Features.COUNT];
    private final double[][] products;
    private final double[] values;
    private int n;

    RidgeSums(int targets) {
        this.targets = targets;
        this.products = new double[targets][Features.COUNT];
        this.values = new double[targets];
    }

    void add(float[] example, double... target) {
        int[] present = present(example);
        for (int i : present) {
            int row = i * Features.COUNT;
            for (int j : present) {
                gram[row + j] += (double) example[i] * example[j];
            }
            features[i] += example[i];
            for (int t = 0; t < targets; t++) {
                products[t][i] += example[i] * target[t];
            }
        }
        for (int t = 0; t < targets; t++) {
            values[t] += target[t];
        }
        n++;
    }

    void add(RidgeSums other) {
        add(gram, other.gram);
        add(features, other.features);
        add(values, other.values);
        for (int t = 0; t < targets; t++) {
            add(products[t], other.products[t]);
        }
        n += other.n;
    }

    /** The weights that minimise the squared error plus {@code penalty} times their own squares; one of each target. */
    Linear[] solve(double penalty) {
        DMatrixRMaj left = new DMatrixRMaj(Features.COUNT, Features.COUNT);
        DMatrixRMaj right = new DMatrixRMaj(Features.COUNT, targets);
        for (int i = 0; i < Features.COUNT; i++) {
            for (int j = 0; j < Features.COUNT; j++) {
                left.set(i, j, gram[i * Features.COUNT + j] - features[i] * features[j] / n);
            }
            left.add(i, i, penalty);
            for (int t = 0; t < targets; t++) {
                right.set(i, t, products[t][i] - features[i] * values[t] / n);
            }
        }
        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(Features.COUNT);
        DMatrixRMaj weights = new DMatrixRMaj(Features.COUNT, targets);
        if (!cholesky.setA(left)) {
            throw new IllegalArgumentException("The penalty must be above 0");
        }
        cholesky.solve(right, weights);
        Linear[] solved = new Linear[targets];
        for (int t = 0; t < targets; t++) {
            solved[t] = linear(weights, t);
        }
        return solved;
    }

    private Linear linear(DMatrixRMaj weights, int target) {
        float[] column = new float[Features.COUNT];
        double intercept = values[target] / n;
        for (int i = 0; i < Features.COUNT; i++) {
            column[i] = (float) weights.get(i, target);
            intercept -= weights.get(i, target) * features[i] / n;
        }
        return new Linear(column, (float) intercept);
    }

    private static int[] present(float[] example) {
        int[] present = new int[example.length];
        int count = 0;
        for (int i = 0; i < example.length; i++) {
            if (example[i] != 0) {
                present[count++] = i;
            }
        }
        return Arrays.copyOf(present, count);
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}
