package dev.waymark.eventstore.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.serialization.json.JacksonSerializer;

/** Jackson under logical event names. */
public final class EventSerializer extends JacksonSerializer {
    private final EventTypes types;

    private EventSerializer(JacksonSerializer.Builder builder, EventTypes types) {
        super(builder);
        this.types = types;
    }

    /** The mapper is copied: Axon changes the one it gets. */
    public static EventSerializer of(ObjectMapper mapper, EventTypes types) {
        return new EventSerializer(JacksonSerializer.builder().objectMapper(mapper.copy()), types);
    }

    public EventTypes types() {
        return types;
    }
}
