package dev.waymark.service.axon;

import dev.waymark.service.view.WriteBatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Has what the events of a batch change in views written at its end, before it is stored how far the processor is. A batch
 * that could not be written comes again and is then written event by event, so that the event which is the reason is parked
 * instead of holding up all that follow.
 */
final class WrittenTogether implements MessageHandlerInterceptor<EventMessage<?>> {
    private final AtomicBoolean oneByOne = new AtomicBoolean();

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain) throws Exception {
        if (!(unit instanceof BatchingUnitOfWork<?> batch)) {
            return chain.proceed();
        }
        if (batch.isFirstMessage() && !oneByOne.getAndSet(false)) {
            WriteBatch.begin(unit);
        }
        Object result = chain.proceed();
        try {
            if (WriteBatch.failure().isPresent()) {
                throw WriteBatch.failure().get();
            }
            if (batch.isLastMessage()) {
                WriteBatch.end(unit);
            }
        } catch (RuntimeException e) {
            oneByOne.set(true);
            throw e;
        }
        return result;
    }
}
