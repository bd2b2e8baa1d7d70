package dev.waymark.feedback.text;

/** A weighted sum of features. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Linear(float[] weights, float intercept) {
    double of(float[] features) {
        double sum = intercept;
        for (int i = 0; i < weights.length; i++) {
            sum += (double) weights[i] * features[i];
        }
        return sum;
    }
}
