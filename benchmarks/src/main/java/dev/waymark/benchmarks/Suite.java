package dev.waymark.benchmarks;

import dev.waymark.benchmarks.feedback.FeedbackBench;
import dev.waymark.benchmarks.feedback.FeedbackPlan;
import dev.waymark.benchmarks.maps.MapBench;
import dev.waymark.benchmarks.maps.MapPlan;
import dev.waymark.benchmarks.report.Report;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be measured. */
enum Suite {
    EVENT_STORE("event-store") {
        @Override
        Set<String> scenarios() {
            return EventStoreBench.scenarios();
        }

        @Override
        Report run(boolean quick, Set<String> chosen, Consumer<String> progress) {
            return EventStoreBench.run(quick ? Plan.quick() : Plan.full(), chosen, progress);
        }
    },
    MAPS("maps") {
        @Override
        Set<String> scenarios() {
            return MapBench.scenarios();
        }

        @Override
        Report run(boolean quick, Set<String> chosen, Consumer<String> progress) {
            return MapBench.run(quick ? MapPlan.quick() : MapPlan.full(), chosen, progress);
        }
    },
    FEEDBACK("feedback") {
        @Override
        Set<String> scenarios() {
            return FeedbackBench.scenarios();
        }

        @Override
        Report run(boolean quick, Set<String> chosen, Consumer<String> progress) {
            return FeedbackBench.run(quick ? FeedbackPlan.quick() : FeedbackPlan.full(), chosen, progress);
        }
    };

    private final String suite;

    Suite(String suite) {
        this.suite = suite;
    }

    static Optional<Suite> named(@Nullable String name) {
        return Stream.of(values()).filter(it -> it.suite.equals(name)).findFirst();
    }

    abstract Set<String> scenarios();

    abstract Report run(boolean quick, Set<String> chosen, Consumer<String> progress);
}
