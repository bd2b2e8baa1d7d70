package dev.waymark.feedback.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.EventLog;
import dev.waymark.service.axon.Logs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is stored, by number, and how much memory that takes. */
@Singleton
class Untouched {
    private static final long MOST_GROWTH = 64L << 20;

    /** Where service-kit notes what readers have seen, whatever is sent. */
    private static final List<String> OF_READERS = List.of("tokens", "dead_letters");

    @Inject
    EventLog log;

    @Inject
    Logs logs;

    long head() {
        return log.head();
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        logs.ownDatabase().listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> OF_READERS.stream().noneMatch(name::contains))
                .forEach(name ->
                        counts.put(name, logs.ownDatabase().getCollection(name).countDocuments()));
        return counts;
    }

    static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static void assertFlat(long before) {
        assertThat(heap() - before).as("growth of the heap").isLessThan(MOST_GROWTH);
    }
}
