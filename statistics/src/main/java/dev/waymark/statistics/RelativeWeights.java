package dev.waymark.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * How much of an outcome's variance each of several predictors accounts for, also where they go together: Johnson (2000),
 * "A heuristic method for estimating the relative weight of predictor variables in multiple regression", Multivariate
 * Behavioral Research 35. Each predictor is replaced by the nearest of a set of uncorrelated ones, through the symmetric
 * square root of the predictors' correlations.
 *
 * @param weights one a predictor, never negative; they sum to {@code rSquared}
 * @param rSquared the share of the outcome's variance the predictors account for together, 0 to 1
 */
public record RelativeWeights(List<Double> weights, double rSquared) {
    private static final double ZERO = 1e-10;

    public RelativeWeights {
        weights = List.copyOf(weights);
    }

    /**
     * The weights of all variables but the first for the first, by the correlations of the cases that have both values.
     *
     * @return empty where one of them does not vary, or where correlations of different cases contradict each other
     */
    public static Optional<RelativeWeights> of(Observations outcomeFirst) {
        return of(outcomeFirst.correlations());
    }

    /**
     * The same by correlations.
     *
     * @param correlations the outcome's in the first row and column
     */
    static Optional<RelativeWeights> of(double[][] correlations) {
        int predictors = correlations.length - 1;
        if (predictors == 0
                || Arrays.stream(correlations).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
            return Optional.empty();
        }
        DMatrixRMaj among = new DMatrixRMaj(predictors, predictors);
        for (int row = 0; row < predictors; row++) {
            for (int column = 0; column < predictors; column++) {
                among.set(row, column, correlations[row + 1][column + 1]);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(predictors, true, true);
        return eigen.decompose(among) ? of(eigen, correlations[0]) : Optional.empty();
    }

    private static Optional<RelativeWeights> of(EigenDecomposition_F64<DMatrixRMaj> eigen, double[] withOutcome) {
        int count = withOutcome.length - 1;
        double[][] root = new double[count][count];
        double[] slopes = new double[count];
        for (int each = 0; each < count; each++) {
            double value = eigen.getEigenvalue(each).getReal();
            if (value < -ZERO * count) {
                return Optional.empty();
            }
            // What has no variance of its own, as of two predictors that say the same, accounts for nothing more.
            if (value > ZERO) {
                add(eigen.getEigenVector(each), Math.sqrt(value), withOutcome, root, slopes);
            }
        }
        return of(root, slopes);
    }

    private static void add(
            DMatrixRMaj vector, double deviation, double[] withOutcome, double[][] root, double[] slopes) {
        double projected = 0;
        for (int i = 0; i < slopes.length; i++) {
            projected += vector.get(i) * withOutcome[i + 1];
        }
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] += vector.get(i) * projected / deviation;
            for (int j = 0; j < slopes.length; j++) {
                root[i][j] += vector.get(i) * vector.get(j) * deviation;
            }
        }
    }

    private static Optional<RelativeWeights> of(double[][] root, double[] slopes) {
        List<Double> weights = new ArrayList<>();
        for (double[] row : root) {
            double weight = 0;
            for (int i = 0; i < slopes.length; i++) {
                weight += row[i] * row[i] * slopes[i] * slopes[i];
            }
            weights.add(weight);
        }
        double rSquared = Arrays.stream(slopes).map(slope -> slope * slope).sum();
        return rSquared > 1 + 1e-9
                ? Optional.empty()
                : Optional.of(new RelativeWeights(weights, Math.min(1, rSquared)));
    }
}
