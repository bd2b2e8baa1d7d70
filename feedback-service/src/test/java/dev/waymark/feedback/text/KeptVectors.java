package dev.waymark.feedback.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vectors of thousands of real sentences, kept below target from one test and one run to the next. */
public final class KeptVectors {
    private static final int BYTES = Embedder.DIMENSIONS * Float.BYTES;

    private KeptVectors() {}

    /** The vectors of texts, from the file of that name where it has as many. */
    public static Map<String, float[]> of(String name, List<String> texts) {
        Path file = Path.of("target/vectors", name);
        try {
            if (!Files.exists(file) || Files.size(file) != (long) texts.size() * BYTES) {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes(texts));
            }
            ByteBuffer kept = ByteBuffer.wrap(Files.readAllBytes(file));
            Map<String, float[]> vectors = new HashMap<>();
            for (String text : texts) {
                float[] vector = new float[Embedder.DIMENSIONS];
                kept.asFloatBuffer().get(vector);
                kept.position(kept.position() + BYTES);
                vectors.put(text, vector);
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(List<String> texts) {
        Embedder embedder = new Embedder();
        embedder.of("once, before several ask at once");
        ByteBuffer bytes = ByteBuffer.allocate(texts.size() * BYTES);
        texts.parallelStream().map(embedder::of).toList().forEach(vector -> {
            for (float each : vector) {
                bytes.putFloat(each);
            }
        });
        return bytes.array();
    }
}
