package dev.waymark.eventstore;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A commit that waits for its turn, and the caller that waits for it. */
final class Pending {
    private final Draft draft;
    private final AppendCondition condition;
    private final long checkedTo;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Appended> answer = new CompletableFuture<>();

    /** As it was last sent; only the appender asks. */
    private @Nullable Commit tried;

    Pending(Draft draft, AppendCondition condition, long checkedTo) {
        this.draft = draft;
        this.condition = condition;
        this.checkedTo = checkedTo;
    }

    Draft draft() {
        return draft;
    }

    AppendCondition condition() {
        return condition;
    }

    long checkedTo() {
        return checkedTo;
    }

    /** Either the appender takes it or the caller gives up: whoever comes first. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    void tries(Commit commit) {
        tried = commit;
    }

    Optional<Commit> tried() {
        return Optional.ofNullable(tried);
    }

    void appended(Commit commit) {
        answer.complete(new Appended(commit.position(), commit.next() - 1));
    }

    void failed(EventLogException reason) {
        answer.completeExceptionally(reason);
    }

    Appended await(Duration timeout) {
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw (EventLogException) e.getCause();
        } catch (TimeoutException e) {
            throw givenUp("No answer within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp("Interrupted while waiting for the answer", e);
        }
    }

    private EventLogException givenUp(String reason, Exception cause) {
        return take() ? new NotAppended(reason, cause) : new OutcomeUnknown(reason, cause);
    }
}
