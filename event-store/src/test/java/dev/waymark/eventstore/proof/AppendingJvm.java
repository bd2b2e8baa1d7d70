package dev.waymark.eventstore.proof;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.Events;
import dev.waymark.eventstore.NewEvent;
import dev.waymark.eventstore.NotAppended;
import dev.waymark.eventstore.OutcomeUnknown;
import dev.waymark.eventstore.process.ChildJvm;
import dev.waymark.eventstore.process.Parent;
import dev.waymark.eventstore.proof.Attempt.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * A JVM that appends, from "go" to "stop", by several threads, and tells of each commit before it tries and when it is
 * acknowledged. A line counts only with its full stop: the last one of a killed JVM may be torn.
 */
final class AppendingJvm implements AutoCloseable {
    /** What it did, when it was not killed. */
    record Figures(int commits, double p50Millis, double p99Millis) {}

    private final ChildJvm jvm;

    private AppendingJvm(ChildJvm jvm) {
        this.jvm = jvm;
    }

    /** Starts one; it waits for {@link #go}. */
    static AppendingJvm start(String uri, String database, String name, int threads) {
        return new AppendingJvm(
                ChildJvm.start(AppendingJvm.class, List.of(), uri, database, name, String.valueOf(threads)));
    }

    AppendingJvm awaitReady() {
        jvm.await("ready");
        return this;
    }

    void go() {
        jvm.tell("go");
    }

    void awaitCommit() {
        jvm.await("ack");
    }

    Figures stop() {
        jvm.tell("stop");
        List<String> figures = wordsOf(jvm.await("figures "));
        return new Figures(
                Integer.parseInt(figures.get(0)),
                Double.parseDouble(figures.get(1)),
                Double.parseDouble(figures.get(2)));
    }

    void kill() {
        jvm.kill();
    }

    /** What it said that it tried and what became of it. */
    List<Attempt> attempts() {
        Map<List<String>, Attempt> attempts = new LinkedHashMap<>();
        for (String line : jvm.lines()) {
            List<String> words = wordsOf(line);
            if (!words.getLast().equals(".")) continue;
            List<String> ids = words.subList(3, words.size() - 1);
            switch (words.getFirst()) {
                case "try" -> attempts.put(ids, Attempt.elsewhere(ids, Result.UNKNOWN, null));
                case "ack" -> {
                    Appended where = new Appended(Long.parseLong(words.get(1)), Long.parseLong(words.get(2)));
                    attempts.put(ids, Attempt.elsewhere(ids, Result.APPENDED, where));
                }
                default -> {}
            }
        }
        return List.copyOf(attempts.values());
    }

    private static List<String> wordsOf(String line) {
        return Arrays.asList(line.split(" ", -1));
    }

    @Override
    public void close() {
        jvm.close();
    }

    private static final CountDownLatch GO = new CountDownLatch(1);
    private static volatile boolean stopped;

    public static void main(String[] args) throws Exception {
        Parent.listen(line -> {
            stopped = line.equals("stop");
            GO.countDown();
        });
        try (MongoClient client = MongoClients.create(args[0]);
                EventLog log = EventLog.open(client.getDatabase(args[1]));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Parent.tell("ready");
            GO.await();
            List<Future<List<Long>>> appending = IntStream.range(0, Integer.parseInt(args[3]))
                    .mapToObj(i -> threads.submit(() -> append(log, args[2] + "-" + i)))
                    .toList();
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> each : appending) nanos.addAll(each.get());
            nanos.sort(null);
            Parent.tell("figures %d %.1f %.1f".formatted(nanos.size(), percentile(nanos, 50), percentile(nanos, 99)));
        }
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }

    /** After a time-out the entity is left alone, as its next number is not known. */
    private static List<Long> append(EventLog log, String name) {
        List<Long> nanos = new ArrayList<>();
        String aggregate = name;
        int number = 0;
        while (!stopped) {
            List<NewEvent> events = new ArrayList<>();
            for (int i = 0; i <= nanos.size() % 3; i++) events.add(Events.of(aggregate, number++));
            String ids = String.join(" ", events.stream().map(NewEvent::id).toList());
            Parent.tell("try 0 0 " + ids + " .");
            long began = System.nanoTime();
            try {
                Appended where = log.append(events);
                nanos.add(System.nanoTime() - began);
                Parent.tell("ack " + where.first() + " " + where.last() + " " + ids + " .");
            } catch (NotAppended | OutcomeUnknown e) {
                aggregate = name + "-" + nanos.size() + "-" + number;
                number = 0;
            }
        }
        return nanos;
    }
}
