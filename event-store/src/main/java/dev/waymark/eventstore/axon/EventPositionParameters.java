package dev.waymark.eventstore.axon;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives event handlers their {@link EventPosition}. Axon finds it by itself. */
public final class EventPositionParameters implements ParameterResolverFactory {
    private static final ParameterResolver<EventPosition> RESOLVER = new ParameterResolver<>() {
        @Override
        public @Nullable EventPosition resolveParameterValue(Message<?> message) {
            return message instanceof LogEvent event
                    ? new EventPosition(event.log(), event.stored().position())
                    : null;
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof LogEvent;
        }
    };

    @Override
    public @Nullable ParameterResolver<EventPosition> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == EventPosition.class ? RESOLVER : null;
    }
}
