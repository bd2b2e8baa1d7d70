package dev.waymark.service.axon;

import dev.waymark.service.view.WriteBatch;
import java.lang.reflect.Executable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives an event handler five tries with growing pauses before its event is parked. */
class RetryBeforeParking implements HandlerEnhancerDefinition {
    private static final Logger LOG = Logger.getLogger(RetryBeforeParking.class);
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MS = 20;

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        boolean handlesEvents = original.unwrap(Executable.class)
                .filter(method -> EventHandling.class.isAssignableFrom(method.getDeclaringClass()))
                .isPresent();
        return handlesEvents ? new Retrying<>(original) : original;
    }

    private static final class Retrying<T> extends WrappedMessageHandlingMember<T> {
        Retrying(MessageHandlingMember<T> delegate) {
            super(delegate);
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            for (int attempt = 1; ; attempt++) {
                try {
                    return super.handle(message, target);
                } catch (Exception e) {
                    if (attempt == TRIES || WriteBatch.failure().isPresent()) {
                        throw e;
                    }
                    LOG.warnf("%s failed at try %d of %d: %s", signature(), attempt, TRIES, e);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MS << (2 * attempt - 2)));
                }
            }
        }
    }
}
