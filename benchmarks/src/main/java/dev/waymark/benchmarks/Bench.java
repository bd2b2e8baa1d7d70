package dev.waymark.benchmarks;

import dev.waymark.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code ./waymark bench event-store}, {@code maps} or {@code feedback}: prints a table, and writes JSON when told where. */
public final class Bench {
    private static final String USAGE = """
            Usage: ./waymark bench event-store [--quick] [--json FILE] [--only append|jvms|source|latency|replay]…
                   ./waymark bench maps [--quick] [--json FILE] [--only large|many]…
                   ./waymark bench feedback [--quick] [--json FILE] [--only summary|load]…""";

    private Suite suite = Suite.EVENT_STORE;
    private boolean quick;
    private @Nullable Path json;
    private final Set<String> chosen = new LinkedHashSet<>();

    private Bench() {}

    public static void main(String[] args) throws IOException {
        Bench bench = new Bench();
        try {
            bench.read(new ArrayDeque<>(List.of(args)));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        bench.run();
    }

    private void read(Deque<String> args) {
        String name = args.poll();
        suite = Suite.named(name).orElseThrow(() -> new IllegalArgumentException(USAGE));
        for (String option = args.poll(); option != null; option = args.poll()) {
            switch (option) {
                case "--quick" -> quick = true;
                case "--json" -> json = Path.of(value(args));
                case "--only" -> chosen.add(value(args));
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        if (!suite.scenarios().containsAll(chosen)) throw new IllegalArgumentException(USAGE);
        if (chosen.isEmpty()) chosen.addAll(suite.scenarios());
    }

    private static String value(Deque<String> args) {
        String value = args.poll();
        if (value == null) throw new IllegalArgumentException(USAGE);
        return value;
    }

    private void run() throws IOException {
        long start = System.nanoTime();
        Report report = suite.run(quick, chosen, what -> System.err.println(since(start) + " s: " + what));
        System.out.println(report.table());
        System.err.println(since(start) + " s");
        if (json != null) report.write(json);
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
