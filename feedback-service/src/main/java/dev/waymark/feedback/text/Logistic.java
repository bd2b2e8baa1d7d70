package dev.waymark.feedback.text;

/** How likely something is, by a number that speaks for it: 1 / (1 + e^−(intercept + slope · x)), Platt's scaling. */
record Logistic(double intercept, double slope) {
    private static final int STEPS = 25;

    double of(double x) {
        return 1 / (1 + Math.exp(-(intercept + slope * x)));
    }

    /** The one under which what was seen is most likely, by Newton's method. */
    static Logistic fit(double[] x, boolean[] seen) {
        Logistic found = new Logistic(0, 0);
        for (int step = 0; step < STEPS; step++) {
            found = found.better(x, seen);
        }
        return found;
    }

    private Logistic better(double[] x, boolean[] seen) {
        double gradient0 = 0;
        double gradient1 = 0;
        double curve00 = 1e-9;
        double curve01 = 0;
        double curve11 = 1e-9;
        for (int i = 0; i < x.length; i++) {
            double p = of(x[i]);
            double error = (seen[i] ? 1 : 0) - p;
            double weight = p * (1 - p);
            gradient0 += error;
            gradient1 += error * x[i];
            curve00 += weight;
            curve01 += weight * x[i];
            curve11 += weight * x[i] * x[i];
        }
        double determinant = curve00 * curve11 - curve01 * curve01;
        return new Logistic(
                intercept + (curve11 * gradient0 - curve01 * gradient1) / determinant,
                slope + (curve00 * gradient1 - curve01 * gradient0) / determinant);
    }
}
