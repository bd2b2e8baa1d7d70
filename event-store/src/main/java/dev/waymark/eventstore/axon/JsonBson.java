package dev.waymark.eventstore.axon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/**
 * Jackson's tree as BSON and back, value by value: a key such as {@code $date} in somebody's text stays a key, and a
 * decimal keeps its digits.
 */
final class JsonBson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonBson() {}

    static BsonDocument toBson(JsonNode node) {
        if (!node.isObject()) throw new IllegalArgumentException("An event must be a JSON object, not " + node);
        BsonDocument document = new BsonDocument();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            document.append(field.getKey(), toValue(field.getValue()));
        }
        return document;
    }

    private static BsonValue toValue(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> toBson(node);
            case ARRAY ->
                new BsonArray(node.valueStream().map(JsonBson::toValue).toList());
            case STRING -> new BsonString(node.textValue());
            case BOOLEAN -> BsonBoolean.valueOf(node.booleanValue());
            case NULL -> BsonNull.VALUE;
            case NUMBER -> toNumber(node);
            case BINARY -> new BsonBinary(bytes(node));
            case MISSING, POJO -> throw new IllegalArgumentException("Not JSON: " + node);
        };
    }

    private static BsonValue toNumber(JsonNode node) {
        return switch (node.numberType()) {
            case INT -> new BsonInt32(node.intValue());
            case LONG -> new BsonInt64(node.longValue());
            case FLOAT, DOUBLE -> new BsonDouble(node.doubleValue());
            // More than 34 digits do not fit and are refused, not rounded.
            case BIG_DECIMAL -> new BsonDecimal128(new Decimal128(node.decimalValue()));
            case BIG_INTEGER -> new BsonDecimal128(new Decimal128(new BigDecimal(node.bigIntegerValue())));
        };
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return node.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode toJson(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> {
                var node = NODES.objectNode();
                value.asDocument().forEach((name, field) -> node.set(name, toJson(field)));
                yield node;
            }
            case ARRAY -> {
                var node = NODES.arrayNode();
                value.asArray().forEach(element -> node.add(toJson(element)));
                yield node;
            }
            case STRING -> NODES.textNode(value.asString().getValue());
            case BOOLEAN -> NODES.booleanNode(value.asBoolean().getValue());
            case NULL -> NODES.nullNode();
            case INT32 -> NODES.numberNode(value.asInt32().getValue());
            case INT64 -> NODES.numberNode(value.asInt64().getValue());
            case DOUBLE -> NODES.numberNode(value.asDouble().getValue());
            case DECIMAL128 ->
                DecimalNode.valueOf(value.asDecimal128().getValue().bigDecimalValue());
            case BINARY -> NODES.binaryNode(value.asBinary().getData());
            default -> throw new IllegalArgumentException("Not a payload this library wrote: " + value.getBsonType());
        };
    }
}
