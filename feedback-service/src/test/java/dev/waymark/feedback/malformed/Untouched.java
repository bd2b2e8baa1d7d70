package dev.waymark.feedback.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.feedback.Intake;
import dev.waymark.service.axon.Logs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What intake has stored, by number, and how much memory that takes. */
@Singleton
class Untouched {
    private static final long MOST_GROWTH = 64L << 20;

    /** What intake itself stores in; elsewhere earlier utterances are still being worked on. */
    private static final List<String> OF_INTAKE =
            List.of("feedback", "customer_keys", "import", "idempotency", "survey_");

    @Inject
    Intake intake;

    @Inject
    Logs logs;

    long received() {
        return intake.received();
    }

    /** Waits until nothing more follows from what was taken in. */
    void settle() {
        intake.head();
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        logs.ownDatabase().listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> OF_INTAKE.stream().anyMatch(name::startsWith))
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
