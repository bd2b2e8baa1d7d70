package dev.waymark.eventstore.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.AppendCondition;
import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.Events;
import dev.waymark.eventstore.NewEvent;
import dev.waymark.eventstore.proof.HeldInserts;
import dev.waymark.eventstore.proof.Traffic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** An append in a thread of its own. */
final class Appending {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CompletableFuture<Appended> answer = new CompletableFuture<>();
    private final Thread thread;

    private Appending(EventLog log, List<NewEvent> events, AppendCondition condition) {
        thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                answer.complete(log.append(events, condition));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
    }

    static Appending of(EventLog log, NewEvent... events) {
        return of(log, AppendCondition.none(), events);
    }

    static Appending of(EventLog log, AppendCondition condition, NewEvent... events) {
        return new Appending(log, List.of(events), condition);
    }

    /** What makes the log write the appends in one bulk: they are queued while an append before them is held. */
    static Appending holdFirst(EventLog log, HeldInserts held) throws IOException {
        Appending first = of(log, Events.tagged("first"));
        held.awaitOne();
        return first;
    }

    /** Lets the first go; returns when what was queued meanwhile is held as one bulk. */
    static void letFirstGo(HeldInserts held) throws IOException {
        held.letOneGo(Traffic.straight());
        held.awaitOne();
    }

    /** Waits until the log has taken it over: its thread waits for nothing but the answer. */
    Appending queued() {
        until(() -> thread.getState() == Thread.State.TIMED_WAITING || answer.isDone());
        return this;
    }

    Appended where() {
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    Throwable failure() {
        try {
            throw new AssertionError("It was appended: " + where());
        } catch (CompletionException e) {
            return e.getCause() == null ? e : e.getCause();
        }
    }

    boolean isAppended() {
        return answer.handle((where, failure) -> failure == null)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) LockSupport.parkNanos(500_000);
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
