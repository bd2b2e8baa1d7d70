package dev.waymark.feedback.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A text as numbers: its vector, then which words, emoticons and runs of exclamation marks it has, each hashed to one of
 * a fixed number of places (the "hashing trick", Weinberger et al. 2009). The vector says what is meant, the words how.
 */
final class Features {
    static final int COUNT = Embedder.DIMENSIONS + 1024;

    private static final int PLACES = COUNT - Embedder.DIMENSIONS;
    private static final float WEIGHT = 0.6f;
    private static final Pattern WORD = Pattern.compile("[a-z0-9']+|[!?]+|[:;=8][-o*']?[)(\\]\\[dp/\\\\|]|<3");

    private Features() {}

    static float[] of(String text, float[] vector) {
        float[] features = new float[COUNT];
        System.arraycopy(vector, 0, features, 0, vector.length);
        double squares = 0;
        for (String word : words(text)) {
            CRC32 hash = new CRC32();
            hash.update(word.getBytes(UTF_8));
            int value = (int) (hash.getValue() >>> 1);
            features[Embedder.DIMENSIONS + value % PLACES] += (hash.getValue() & 1) == 1 ? 1 : -1;
        }
        for (int i = Embedder.DIMENSIONS; i < COUNT; i++) {
            squares += features[i] * features[i];
        }
        for (int i = Embedder.DIMENSIONS; squares > 0 && i < COUNT; i++) {
            features[i] *= (float) (WEIGHT / Math.sqrt(squares));
        }
        return features;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
