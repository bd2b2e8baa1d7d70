package dev.waymark.feedback.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.service.axon.Logs;
import dev.waymark.service.axon.Progress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Waits until comments were analysed. */
@Singleton
public class Analysed {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    FeedbackViews views;

    @Inject
    Logs logs;

    @Inject
    Progress progress;

    /** Until these were analysed, and what was found is in all read models. */
    public void await(FeedbackId... feedback) {
        until(() -> Stream.of(feedback)
                .allMatch(id ->
                        views.find(id).filter(view -> view.label() != null).isPresent()));
        until(() -> progress.await().visible());
    }

    /** Until everything the log has was analysed, and is in all read models. */
    public void awaitAll() {
        until(() -> logs.ownDatabase()
                        .getCollection("feedback")
                        .countDocuments(Filters.and(Filters.ne("comment", null), Filters.eq("label", null)))
                == 0);
        until(() -> progress.await().visible());
    }

    public void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
