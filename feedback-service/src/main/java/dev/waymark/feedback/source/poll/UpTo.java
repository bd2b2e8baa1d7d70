package dev.waymark.feedback.source.poll;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a size, and gives up beyond. */
final class UpTo implements BodySubscriber<byte[]> {
    /** The body is larger. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final BodySubscriber<byte[]> whole;
    private final long most;
    private long seen;
    private Flow.@Nullable Subscription subscription;

    UpTo(BodySubscriber<byte[]> whole, long most) {
        this.whole = whole;
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        whole.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        seen += some.stream().mapToLong(ByteBuffer::remaining).sum();
        if (seen <= most) {
            whole.onNext(some);
        } else if (subscription != null) {
            subscription.cancel();
            whole.onError(new TooLarge());
        }
    }

    @Override
    public void onError(Throwable e) {
        whole.onError(e);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
