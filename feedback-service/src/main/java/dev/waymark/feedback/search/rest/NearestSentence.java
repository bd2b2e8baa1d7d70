package dev.waymark.feedback.search.rest;

import dev.waymark.feedback.text.Embedder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the sentence of a text that is most like what is sought. Each costs the model some milliseconds. */
@Singleton
class NearestSentence {
    /** So many sentences an answer; texts further down are shown without. */
    private static final int MOST = 40;

    @Inject
    Embedder embedder;

    Budget to(String sought) {
        return new Budget(sought);
    }

    /** What may still be looked at in one answer. */
    final class Budget {
        private final String sought;
        private float @Nullable [] vector;
        private int left = MOST;

        private Budget(String sought) {
            this.sought = sought;
        }

        /** Null for a text of one sentence, and when enough was looked at. */
        @Nullable Span in(String text) {
            List<Span> sentences = Highlights.sentences(text);
            if (sentences.size() < 2 || sentences.size() > left) {
                return null;
            }
            left -= sentences.size();
            float[] wanted = vector == null ? embedder.of(sought) : vector;
            vector = wanted;
            Span nearest = sentences.getFirst();
            float best = Float.NEGATIVE_INFINITY;
            for (Span sentence : sentences) {
                float cosine = product(wanted, embedder.of(sentence.in(text)));
                if (cosine > best) {
                    best = cosine;
                    nearest = sentence;
                }
            }
            return nearest;
        }
    }

    private static float product(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
