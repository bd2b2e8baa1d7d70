package dev.waymark.feedback.theme.finding;

import java.util.Collection;

/** Sums over vectors of one length. */
final class Vectors {
    private Vectors() {}

    /** The product of two vectors of length 1 is their cosine. Four sums side by side: one alone would wait for itself. */
    static float product(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }

    /** The mean direction of vectors, of length 1. */
    static float[] centre(Collection<float[]> vectors) {
        float[] sum = new float[vectors.iterator().next().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        float length = (float) Math.sqrt(product(sum, sum));
        if (length > 0) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] /= length;
            }
        }
        return sum;
    }
}
