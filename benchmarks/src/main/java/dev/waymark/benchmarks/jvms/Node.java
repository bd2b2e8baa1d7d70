package dev.waymark.benchmarks.jvms;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Another JVM that does what it is told, line by line. It ends when this one does. */
public final class Node implements AutoCloseable {
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    public Node(String uri) {
        process = Jvm.start(NodeMain.class.getName(), List.of(uri));
        orders = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    public void order(String line) {
        try {
            orders.write(line);
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The other JVM takes no more orders", e);
        }
    }

    /** What the last order came to. */
    public List<Double> answer() {
        try {
            String line = answers.readLine();
            if (line == null) throw new IllegalStateException("The other JVM has ended");
            return List.of(line.split(" ")).stream().map(Double::valueOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The other JVM does not answer", e);
        }
    }

    @Override
    public void close() {
        Jvm.end(process);
    }
}
