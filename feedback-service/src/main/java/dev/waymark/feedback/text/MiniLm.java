package dev.waymark.feedback.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model itself, from the jar of langchain4j that carries it; loaded when it is first asked. */
final class MiniLm {
    static final int DIMENSIONS = 384;

    /** What the model was trained on at the most, with a mark at the beginning and at the end. */
    private static final int LONGEST = 256;

    private @Nullable Loaded loaded;

    private record Loaded(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {}

    /** The text as the model reads it, in as many parts as it needs. */
    List<long[]> tokens(String text) {
        long[] all = loaded().tokenizer().encode(text, true, false).getIds();
        List<long[]> parts = new ArrayList<>();
        int last = all.length - 1;
        for (int from = 1; from < last || parts.isEmpty(); from += LONGEST - 2) {
            int to = Math.min(from + LONGEST - 2, last);
            long[] part = new long[to - from + 2];
            part[0] = all[0];
            System.arraycopy(all, from, part, 1, to - from);
            part[part.length - 1] = all[last];
            parts.add(part);
        }
        return parts;
    }

    /** The mean of the vectors of a part's tokens. */
    float[] vector(long[] tokens) {
        OrtEnvironment environment = loaded().environment();
        long[] shape = {1, tokens.length};
        long[] all = new long[tokens.length];
        Arrays.fill(all, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(all), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[all.length]), shape);
                OrtSession.Result result = loaded().session()
                        .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] mean = new float[DIMENSIONS];
            for (int i = 0; i < states.limit(); i++) {
                mean[i % DIMENSIONS] += states.get(i) / tokens.length;
            }
            return mean;
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private static Loaded load() {
        // In its makers' cloud the tokenizer would tell them that it runs.
        System.setProperty("OPT_OUT_TRACKING", "true");
        try (InputStream model = resource("/all-minilm-l6-v2-q.onnx");
                InputStream words = resource("/all-minilm-l6-v2-q-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // The caller's thread alone: handing a text this small to others costs more than it gives.
            options.setIntraOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new Loaded(
                    environment,
                    environment.createSession(model.readAllBytes(), options),
                    HuggingFaceTokenizer.newInstance(words, Map.of("padding", "false", "truncation", "false")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream found = MiniLm.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("The model is not on the class path: " + name);
        }
        return found;
    }
}
