package dev.waymark.stack.verify;

import dev.waymark.eventstore.Verification;
import dev.waymark.stack.Progress;
import java.time.Duration;

/** Says now and then how far a walk is, and at its end what a person may note down. */
final class VerifyProgress {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String service;
    private final Progress progress;
    private final long start = System.nanoTime();
    private long toldAt = start;

    VerifyProgress(String service, Progress progress) {
        this.service = service;
        this.progress = progress;
    }

    void tell(Verification soFar) {
        if (System.nanoTime() - toldAt < PAUSE.toNanos()) return;
        toldAt = System.nanoTime();
        progress.say("%s: at position %,d of about %,d, %s"
                .formatted(service, soFar.last(), Math.max(soFar.head(), soFar.last()), speed(soFar)));
    }

    void conclude(Verification result) {
        result.fault()
                .ifPresentOrElse(
                        fault -> progress.say(
                                "%s: FAULT at position %d: %s".formatted(service, fault.position(), fault.what())),
                        () -> progress.say("%s: in order, %,d events in %,d commits, %s"
                                .formatted(service, result.events(), result.commits(), speed(result))));
        if (result.closedGaps() > 0) {
            progress.say("  %d times positions were lost and closed; the hash chain begins anew after each"
                    .formatted(result.closedGaps()));
        }
        if (result.fault().isPresent() || result.last() == 0) return;
        progress.say("  to note down: --service %s --at %d --expect-hash %s"
                .formatted(service, result.last(), result.hash()));
    }

    private String speed(Verification soFar) {
        double seconds =
                Math.max(0.001, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1_000.0);
        return "%,.0f events/s".formatted(soFar.events() / seconds);
    }
}
