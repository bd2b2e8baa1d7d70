package dev.waymark.feedback.theme.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Places on the spectral map with a little of the vectors themselves. On the map alone, comments of one group all but
 * coincide, and differences too small to mean anything would look like dense places.
 */
final class Coordinates {
    private static final int DIMENSIONS = 32;
    private static final double WEIGHT = 0.1;
    private static final long SEED = 20200131;

    private Coordinates() {}

    /** The vectors come in by a random projection, which keeps distances nearly (Johnson, Lindenstrauss 1984). */
    static double[][] of(double[][] map, List<float[]> vectors) {
        Random random = new Random(SEED);
        float[][] directions = new float[DIMENSIONS][vectors.getFirst().length];
        for (float[] direction : directions) {
            for (int i = 0; i < direction.length; i++) {
                direction[i] = (float) (random.nextGaussian() / Math.sqrt(DIMENSIONS));
            }
        }
        double[][] places = new double[map.length][];
        IntStream.range(0, map.length).parallel().forEach(i -> {
            double[] place = Arrays.copyOf(map[i], map[i].length + DIMENSIONS);
            for (int d = 0; d < DIMENSIONS; d++) {
                place[map[i].length + d] = WEIGHT * Vectors.product(directions[d], vectors.get(i));
            }
            places[i] = place;
        });
        return places;
    }
}
