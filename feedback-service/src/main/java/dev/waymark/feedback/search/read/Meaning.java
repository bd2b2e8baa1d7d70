package dev.waymark.feedback.search.read;

/**
 * A vector in one byte a dimension: a quarter of the memory, and cosines that differ by less than 0.01.
 *
 * @param values −127 … 127
 * @param scale what a value of 1 stands for
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them; the values are read in a loop
record Meaning(byte[] values, float scale) {
    private static final int STEPS = 127;

    static Meaning of(float[] vector) {
        float largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        float scale = largest == 0 ? 1 : largest / STEPS;
        byte[] values = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            values[i] = (byte) Math.round(vector[i] / scale);
        }
        return new Meaning(values, scale);
    }

    /** The cosine of two vectors of length 1. */
    float cosine(Meaning other) {
        byte[] a = values;
        byte[] b = other.values;
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum * scale * other.scale;
    }
}
