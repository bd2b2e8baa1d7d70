package dev.waymark.service.axon;

import dev.waymark.service.identity.Correlation;
import dev.waymark.service.identity.RequestMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Lets every command say who sent it, and every message what caused it. */
@Singleton
class OriginOfMessages implements MessageDispatchInterceptor<CommandMessage<?>>, CorrelationDataProvider {
    private static final List<String> OF_THE_COMMAND = List.of(
            RequestMetadata.ACTOR, RequestMetadata.ACTOR_NAME, RequestMetadata.CLIENT, RequestMetadata.OCCASION);

    private final RequestMetadata request;

    @Inject
    OriginOfMessages(RequestMetadata request) {
        this.request = request;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, command) -> command.withMetaData(request.now()).andMetaData(command.getMetaData());
    }

    /** What a command's events inherit from it; a policy's command inherits only the correlation of its event. */
    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> data = new HashMap<>();
        data.put(RequestMetadata.CAUSATION, message.getIdentifier());
        copy(Correlation.KEY, message, data);
        if (message instanceof CommandMessage<?>) {
            OF_THE_COMMAND.forEach(key -> copy(key, message, data));
        }
        return data;
    }

    private static void copy(String key, Message<?> message, Map<String, Object> data) {
        Object value = message.getMetaData().get(key);
        if (value != null) {
            data.put(key, value);
        }
    }
}
