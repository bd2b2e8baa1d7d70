package dev.waymark.eventstore.axon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** A token as {@code {type: <Axon's class>, value: <its fields>}}. */
final class TokenFormat {
    private final JacksonSerializer serializer =
            JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();

    BsonDocument encode(TrackingToken token) {
        SerializedObject<JsonNode> serialized = serializer.serialize(token, JsonNode.class);
        return new BsonDocument("type", new BsonString(serialized.getType().getName()))
                .append("value", JsonBson.toBson(serialized.getData()));
    }

    @Nullable TrackingToken decode(@Nullable BsonValue stored) {
        if (stored == null || stored.isNull()) return null;
        BsonDocument token = stored.asDocument();
        return serializer.deserialize(new SimpleSerializedObject<>(
                JsonBson.toJson(token.getDocument("value")),
                JsonNode.class,
                new SimpleSerializedType(token.getString("type").getValue(), null)));
    }

    /** How far a token is on its one log, or on the named one of several; empty when it has not begun. */
    static OptionalLong positionIn(@Nullable TrackingToken token, @Nullable String log) {
        TrackingToken reached = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (log != null && reached instanceof MultiSourceTrackingToken several) {
            reached = several.getTokenForStream(log);
        }
        return reached instanceof GlobalSequenceTrackingToken one
                ? OptionalLong.of(one.getGlobalIndex())
                : OptionalLong.empty();
    }
}
