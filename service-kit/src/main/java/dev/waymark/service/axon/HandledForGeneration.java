package dev.waymark.service.axon;

import dev.waymark.service.generation.Generation;
import dev.waymark.service.view.WriteBatch;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;

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

    /**
     * An error is parked like an exception: the worker would end by it without a word, and the processor stand still. Where
     * the batch has failed, no event is to be parked for it: {@link WrittenTogether} has it come again.
     */
    @Override
    public @Nullable Object handle(EventMessage<?> event) throws Exception {
        try {
            return generation.handling(() -> handler.handle(event));
        } catch (Exception e) {
            if (WriteBatch.failure().isPresent()) {
                return null;
            }
            throw e;
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
