package dev.waymark.service.axon;

import dev.waymark.service.generation.Generation;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;

/** A handler bean whose writes go to one generation, also when a parked event is tried again. */
record HandledForGeneration(Generation generation, AnnotationEventHandlerAdapter handler)
        implements EventMessageHandler {

    static HandledForGeneration of(EventHandling bean, Generation generation, Configuration configuration) {
        return new HandledForGeneration(
                generation,
                new AnnotationEventHandlerAdapter(
                        bean,
                        configuration.parameterResolverFactory(),
                        configuration.handlerDefinition(bean.getClass())));
    }

    /** An error is parked like an exception: the worker would end by it without a word, and the processor stand still. */
    @Override
    public Object handle(EventMessage<?> event) throws Exception {
        try {
            return generation.handling(() -> handler.handle(event));
        } catch (LinkageError | AssertionError | StackOverflowError e) {
            throw new IllegalStateException(e.toString(), e);
        }
    }

    @Override
    public boolean canHandle(EventMessage<?> event) {
        return handler.canHandle(event);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handler.canHandleType(payloadType);
    }

    @Override
    public Class<?> getTargetType() {
        return handler.getTargetType();
    }

    @Override
    public void prepareReset() {
        generation.handling(() -> {
            handler.prepareReset();
            return true;
        });
    }

    @Override
    public <R> void prepareReset(R resetContext) {
        generation.handling(() -> {
            handler.prepareReset(resetContext);
            return true;
        });
    }

    @Override
    public boolean supportsReset() {
        return handler.supportsReset();
    }
}
