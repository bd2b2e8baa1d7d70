package dev.waymark.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request's body, counted as it passes: fails once it is longer than allowed, tells when all of it has passed. */
final class CountedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long allowed;
    private final Runnable whenPassed;
    private long passed;
    private @Nullable Handler<Throwable> onFailure;

    CountedBody(ReadStream<Buffer> body, long allowed, Runnable whenPassed) {
        this.body = body;
        this.allowed = allowed;
        this.whenPassed = whenPassed;
    }

    boolean tooLong() {
        return passed > allowed;
    }

    @Override
    public CountedBody handler(@Nullable Handler<Buffer> next) {
        body.handler(next == null ? null : chunk -> count(chunk, next));
        return this;
    }

    private void count(Buffer chunk, Handler<Buffer> next) {
        boolean before = tooLong();
        passed += chunk.length();
        if (!tooLong()) {
            next.handle(chunk);
        } else if (!before && onFailure != null) {
            onFailure.handle(new IllegalStateException("body longer than " + allowed + " bytes"));
        }
    }

    @Override
    public CountedBody endHandler(@Nullable Handler<@Nullable Void> next) {
        body.endHandler(
                next == null
                        ? null
                        : _ -> {
                            whenPassed.run();
                            next.handle(null);
                        });
        return this;
    }

    @Override
    public CountedBody exceptionHandler(@Nullable Handler<Throwable> next) {
        onFailure = next;
        body.exceptionHandler(next);
        return this;
    }

    @Override
    public CountedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public CountedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public CountedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
