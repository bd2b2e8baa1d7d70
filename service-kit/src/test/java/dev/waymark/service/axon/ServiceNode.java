package dev.waymark.service.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.waymark.service.generation.GenerationStore;
import dev.waymark.service.generation.Generations;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.view.ReadModels;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** One instance of the shop service. */
final class ServiceNode implements AutoCloseable {
    private final Logs logs;
    final Generations generations;
    final Visits visits;
    final AxonRuntime runtime;
    final Commands commands;
    final Projections projections;

    ServiceNode(MongoClient client, String prefix, String node) {
        logs = new Logs(client, Shop.SERVICE, prefix);
        GenerationStore store = new GenerationStore(logs.ownDatabase());
        generations = new Generations(store);
        visits = new Visits(new ReadModels(logs.ownDatabase(), generations));
        runtime = new AxonRuntime(
                Shop.SERVICE,
                List.of(visits),
                logs,
                logs.ownLog(),
                new ObjectMapper(),
                origin(),
                store,
                generations,
                node);
        commands = new Commands(
                runtime.commandGateway(),
                new Progress(runtime, logs.ownLog(), logs, Shop.SERVICE, Duration.ofSeconds(20)),
                logs.ownLog());
        projections = new Projections(runtime, generations, logs);
        runtime.start(new StartupEvent());
    }

    private static OriginOfMessages origin() {
        return new OriginOfMessages(new RequestMetadata() {
            @Override
            public Map<String, String> now() {
                return Map.of(RequestMetadata.ACTOR, RequestMetadata.SYSTEM);
            }
        });
    }

    /** Sends without trying again. */
    CommandGateway gateway() {
        return runtime.commandGateway();
    }

    MongoDatabase database() {
        return logs.ownDatabase();
    }

    long visitsStored(String shop) {
        return logs.ownLog().readAggregate(shop, 1, Integer.MAX_VALUE).size();
    }

    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("Waited in vain: " + what);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        runtime.stop(new ShutdownEvent());
        logs.close();
    }
}
