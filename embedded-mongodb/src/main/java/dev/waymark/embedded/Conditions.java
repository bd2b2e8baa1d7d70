package dev.waymark.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;

/** What a query asks of single fields, also where it joins several by {@code $and}. */
final class Conditions {
    private static final String AND = "$and";

    private Conditions() {}

    /** All that is asked of a field, each a value or a document of operators, in the order of the query. */
    static List<Object> on(String field, Document query) {
        List<Object> found = new ArrayList<>();
        for (Entry<String, Object> condition : query.entrySet()) {
            if (condition.getKey().equals(field)) found.add(condition.getValue());
            if (condition.getKey().equals(AND) && condition.getValue() instanceof List<?> joined) {
                documents(joined).forEach(it -> found.addAll(on(field, it)));
            }
        }
        return found;
    }

    private static Stream<Document> documents(List<?> joined) {
        return joined.stream().filter(Document.class::isInstance).map(Document.class::cast);
    }
}
