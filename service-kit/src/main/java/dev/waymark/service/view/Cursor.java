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
            if (document.containsKey("v") && document.containsKey("i")) {
                return new Cursor(document.get("v"), document.get("i"));
            }
        } catch (IllegalArgumentException | JsonParseException | BsonInvalidOperationException e) {
            // Not one of ours: refused below like any other.
        }
        throw Refusal.invalid("cursor", "is not the 'next' of a page");
    }
}
