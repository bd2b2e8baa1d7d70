package dev.waymark.service.axon;

import dev.waymark.service.generation.Generation;
import dev.waymark.service.generation.Generations;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.Configuration;

/** The event processors of this JVM: one for every generation there is of what its handler beans write. */
final class Processors {
    /** Until every instance has learned that a generation answers no longer, it is kept up to date. */
    private static final Duration STOP_RETIRED = Duration.ofSeconds(4);

    /** Until then an instance may not have learned it. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Map<String, Processor> wanted = new LinkedHashMap<>();
    private final Map<Generation, RunningProcessor> running = new ConcurrentHashMap<>();
    private final Generations generations;
    private final EventStorage storage;
    private final Configuration configuration;

    Processors(List<Processor> wanted, Generations generations, EventStorage storage, Configuration configuration) {
        wanted.forEach(processor -> this.wanted.put(processor.group(), processor));
        this.generations = generations;
        this.storage = storage;
        this.configuration = configuration;
    }

    /** Starts what there is to do and stops what there is no longer. */
    synchronized void align() {
        Set<Generation> there = new HashSet<>();
        for (Processor processor : wanted.values()) {
            generations
                    .of(processor.group())
                    .generations()
                    .filter(generation -> generations.retiringFor(generation).compareTo(STOP_RETIRED) < 0)
                    .forEach(generation -> {
                        there.add(generation);
                        running.computeIfAbsent(generation, it -> started(processor, it));
                    });
        }
        running.keySet().stream()
                .filter(generation -> !there.contains(generation))
                .toList()
                .forEach(this::stop);
    }

    private RunningProcessor started(Processor processor, Generation generation) {
        RunningProcessor started = new RunningProcessor(processor, generation, storage, configuration);
        started.start();
        return started;
    }

    private void stop(Generation generation) {
        RunningProcessor stopped = running.remove(generation);
        if (stopped != null) {
            stopped.stop();
        }
    }

    synchronized void stop() {
        List.copyOf(running.keySet()).forEach(this::stop);
    }

    List<Processor> all() {
        return List.copyOf(wanted.values());
    }

    Optional<Processor> find(String group) {
        return Optional.ofNullable(wanted.get(group));
    }

    /** That of a generation, once this JVM has started it. */
    Optional<RunningProcessor> of(Generation generation) {
        return Optional.ofNullable(running.get(generation));
    }

    /** That of the generation that answers; empty until it is started, and for a moment when another begins to answer. */
    Optional<RunningProcessor> started(String group) {
        return of(generations.of(group).current());
    }

    /** Whether everybody who reads what this group writes sees what is in a log up to that position. */
    boolean show(String group, String log, long position) {
        return generations.answering(group, SETTLED).stream()
                .allMatch(generation -> position(generation, log) >= position);
    }

    /** How far a generation is, wherever it is worked on; 0 when it has not begun. */
    long position(Generation generation, String log) {
        return of(generation)
                .map(it -> it.position(log))
                .orElseGet(() -> storage.tokens().positionOf(generation.processor(), log))
                .orElse(0);
    }
}
