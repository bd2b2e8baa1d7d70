package dev.waymark.eventstore.axon;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.bson.BsonDocument;

/**
 * Axon's serializer of events: Jackson under logical names, with readable BSON as what is stored. Times are ISO-8601 text,
 * decimals keep their digits, and fields a class does not know are left out when reading, so that fields can be added.
 */
public final class EventSerializer extends JacksonSerializer {
    private final EventTypes types;

    private EventSerializer(JacksonSerializer.Builder builder, EventTypes types) {
        super(builder);
        this.types = types;
    }

    @Override
    protected void registerConverters(ChainingConverter converter) {
        super.registerConverters(converter);
        converter.registerConverter(new Conversion<>(JsonNode.class, BsonDocument.class, JsonBson::toBson));
        converter.registerConverter(new Conversion<>(BsonDocument.class, JsonNode.class, JsonBson::toJson));
    }

    /** The mapper is copied: Axon changes the one it gets, and what is stored must not change with a service's settings. */
    public static EventSerializer of(ObjectMapper mapper, EventTypes types) {
        ObjectMapper own = mapper.copy()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        own.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        return new EventSerializer(JacksonSerializer.builder().objectMapper(own), types);
    }

    public EventTypes types() {
        return types;
    }

    /** An event's payload as it is stored. */
    public BsonDocument toBson(Object event) {
        return JsonBson.toBson(getObjectMapper().valueToTree(event));
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by Axon
    public SerializedType typeForClass(Class type) {
        return new SimpleSerializedType(types.nameOf(type), String.valueOf(types.versionOf(type)));
    }

    /** What an event of that version is stored as, in the shape of its class today. */
    SerializedObject<?> upcast(String name, int version, BsonDocument payload) {
        Class<?> type = types.typeOf(name, version);
        SerializedType current = typeForClass(type);
        return types.versionOf(type) == version
                ? new SimpleSerializedObject<>(payload, BsonDocument.class, current)
                : new SimpleSerializedObject<>(
                        types.upcast(name, version, (ObjectNode) JsonBson.toJson(payload)), JsonNode.class, current);
    }

    private static int versionOf(SerializedType type) {
        return Integer.parseInt(type.getRevision());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) return Void.class;
        if (type.getName().equals(MetaData.class.getName())) return MetaData.class;
        return types.typeOf(type.getName(), versionOf(type));
    }
}
