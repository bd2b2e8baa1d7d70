package dev.waymark.service.view;

import dev.waymark.service.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonValue;
import org.bson.json.JsonParseException;

/** The place of the last item of a page: opaque to callers, bound to nothing that can change. */
record Cursor(BsonValue value, BsonValue id) {
    String encode() {
        String json = new BsonDocument("v", value).append("i", id).toJson();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String text) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            BsonDocument document = BsonDocument.parse(json);
            BsonValue value = document.get("v");
            BsonValue id = document.get("i");
            if (value != null && id != null && isPlain(value) && id.isString()) {
                return new Cursor(value, id);
            }
        } catch (IllegalArgumentException | JsonParseException | BsonInvalidOperationException e) {
            // Not one of ours: refused below like any other.
        }
        throw Refusal.invalid("cursor", "is not the 'next' of a page");
    }

    /** A document or pattern in a filter would be more than a value. */
    private static boolean isPlain(BsonValue value) {
        return value.isString() || value.isNumber() || value.isDateTime() || value.isBoolean() || value.isNull();
    }
}
