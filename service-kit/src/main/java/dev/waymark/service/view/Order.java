package dev.waymark.service.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * The order of a list: by one field, and by id where that is the same.
 *
 * @param field the field's name in the stored document, with dots for one within another; {@code _id} for the order of creation
 */
public record Order(String field, boolean descending) {
    /** What was made last comes first. */
    public static final Order NEWEST_FIRST = new Order("_id", true);

    Bson sort() {
        return descending ? Sorts.descending(field, "_id") : Sorts.ascending(field, "_id");
    }

    Bson after(Cursor cursor) {
        Bson beyond = beyond("_id", cursor.id());
        return field.equals("_id") ? beyond : or(beyond(field, cursor.value()), and(eq(field, cursor.value()), beyond));
    }

    Cursor cursorAt(BsonDocument last) {
        return new Cursor(valueIn(last), last.getString("_id"));
    }

    private BsonValue valueIn(BsonDocument document) {
        BsonValue value = document;
        for (String step : field.split("\\.", -1)) {
            value = value instanceof BsonDocument inner ? inner.get(step, BsonNull.VALUE) : BsonNull.VALUE;
        }
        return value;
    }

    private Bson beyond(String name, BsonValue value) {
        return descending ? lt(name, value) : gt(name, value);
    }
}
