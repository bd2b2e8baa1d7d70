package dev.waymark.feedback.theme.finding;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Made-up comments about made-up topics: those of one topic lie around one direction. */
public final class Comments {
    private static final int DIMENSIONS = 384;
    private static final Instant SAID = Instant.parse("2026-03-02T12:00:00Z");

    private Comments() {}

    /** Comments about a topic; the same topic and numbers are the same comments. */
    public static List<Comment> about(int topic, int first, int count) {
        List<Comment> comments = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            comments.add(with(topic, i, "words of topic", SAID, true));
        }
        return comments;
    }

    public static Comment with(int topic, int number, String text, Instant at, boolean known) {
        UUID id = UUID.nameUUIDFromBytes(new byte[] {(byte) topic, (byte) (number >> 8), (byte) number});
        return new Comment(
                new FeedbackId(id), new SubjectId(id), at, known, null, text, vector(topic, new Random(id.hashCode())));
    }

    public static Comment unseen(Comment comment) {
        return new Comment(
                comment.id(),
                comment.customer(),
                comment.collectedAt(),
                false,
                comment.sentiment(),
                comment.text(),
                comment.vector());
    }

    /** A cosine of about 0.6 within a topic, of about 0 between topics. */
    private static float[] vector(int topic, Random noise) {
        Random centre = new Random(topic);
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (centre.nextGaussian() + 0.8 * noise.nextGaussian());
        }
        float length = (float) Math.sqrt(Vectors.product(vector, vector));
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
