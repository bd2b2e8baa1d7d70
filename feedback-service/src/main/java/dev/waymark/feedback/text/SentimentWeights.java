package dev.waymark.feedback.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.waymark.service.crypto.Sha256;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The model as a small file: the likelihoods, the intercepts, then the weights, one number or pair a line. */
final class SentimentWeights {
    static final String RESOURCE = "/sentiment.weights";

    private SentimentWeights() {}

    static byte[] write(SentimentModel model) {
        List<String> lines = new ArrayList<>();
        lines.add(model.side().intercept() + " " + model.side().slope());
        lines.add(model.neutral().intercept() + " " + model.neutral().slope());
        lines.add(model.score().intercept() + " " + model.strength().intercept());
        for (int i = 0; i < Features.COUNT; i++) {
            lines.add(model.score().weights()[i] + " " + model.strength().weights()[i]);
        }
        return (String.join("\n", lines) + "\n").getBytes(US_ASCII);
    }

    static SentimentModel read(byte[] file) {
        Iterator<double[]> lines =
                new String(file, US_ASCII).lines().map(SentimentWeights::pair).iterator();
        double[] side = lines.next();
        double[] neutral = lines.next();
        double[] intercepts = lines.next();
        float[] score = new float[Features.COUNT];
        float[] strength = new float[Features.COUNT];
        for (int i = 0; i < Features.COUNT; i++) {
            double[] weights = lines.next();
            score[i] = (float) weights[0];
            strength[i] = (float) weights[1];
        }
        return new SentimentModel(
                new Linear(score, (float) intercepts[0]),
                new Linear(strength, (float) intercepts[1]),
                new Logistic(side[0], side[1]),
                new Logistic(neutral[0], neutral[1]));
    }

    /** Other weights have another name: what they scored can be told apart. */
    static String name(byte[] file) {
        return "minilm-ridge-" + Sha256.hex(new String(file, US_ASCII)).substring(0, 8);
    }

    private static double[] pair(String line) {
        int space = line.indexOf(' ');
        return new double[] {Double.parseDouble(line.substring(0, space)), Double.parseDouble(line.substring(space + 1))
        };
    }
}
