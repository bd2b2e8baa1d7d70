package dev.waymark.feedback.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.intake.read.FeedbackViews;
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

    public void await(FeedbackId... feedback) {
        until(() -> Stream.of(feedback)
                .allMatch(id ->
                        views.find(id).filter(view -> view.label() != null).isPresent()));
    }

    public void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
