package dev.waymark.benchmarks.jvms;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.benchmarks.append.ClosedLoop;
import dev.waymark.benchmarks.engine.AxonEngine;
import dev.waymark.benchmarks.latency.Publisher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The other JVM. Orders: {@code append ENGINE DATABASE THREADS MILLIS}, answered by events and the 99th percentile in
 * milliseconds; {@code publish ENGINE DATABASE EVENTS PAUSE_MICROS}, answered by the number of events.
 */
public final class NodeMain {
    private final String name = UUID.randomUUID().toString();
    private final MongoClient client;
    private final Map<String, AxonEngine> engines = new HashMap<>();

    private NodeMain(MongoClient client) {
        this.client = client;
    }

    public static void main(String[] args) throws IOException {
        try (MongoClient client = MongoClients.create(args[0]);
                var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            NodeMain node = new NodeMain(client);
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                System.out.println(node.carryOut(line.split(" ")));
            }
            node.engines.values().forEach(AxonEngine::close);
        }
    }

    private String carryOut(String[] order) {
        AxonEngine engine = engines.computeIfAbsent(order[1] + " " + order[2], it -> engine(order[1], order[2]));
        int count = Integer.parseInt(order[3]);
        long number = Long.parseLong(order[4]);
        return switch (order[0]) {
            case "append" -> {
                var outcome = ClosedLoop.run(engine, count, Duration.ofMillis(number));
                yield outcome.events() + " " + outcome.percentile(99);
            }
            case "publish" -> {
                Publisher.publish(engine, count, number);
                yield String.valueOf(count);
            }
            default -> throw new IllegalArgumentException("There is no order " + order[0]);
        };
    }

    private AxonEngine engine(String kind, String database) {
        return switch (kind) {
            case "waymark" -> AxonEngine.waymark(client.getDatabase(database), name);
            case "axon-mongo" -> AxonEngine.axonMongo(client.getDatabase(database), name, 100);
            default -> throw new IllegalArgumentException("There is no engine " + kind);
        };
    }
}
