package dev.waymark.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on one field, or on each value of an array. It finds the documents with a value, with one of some values, or
 * with a text that begins with another; on these the collection checks the rest of the query. The library has none.
 */
final class SecondaryIndex extends Index<Object> {
    /** A pattern that is a plain text from the beginning on, as the driver quotes it. */
    private static final Pattern PREFIX = Pattern.compile("\\^\\\\Q((?:(?!\\\\E).)*)\\\\E", Pattern.DOTALL);

    /** For each value and document that has it, the document's position, which is its id. */
    private final MVMap<KeyValue, Object> positions;

    private final String field;

    SecondaryIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<KeyValue, Object> positions) {
        super(name, keys, sparse);
        this.positions = positions;
        this.field = keys.getFirst().getKey();
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        values(document).forEach(value -> positions.put(key(value, position), position));
    }

    @Override
    public synchronized Object remove(Document document) {
        Object position = Missing.ofNullable(document.get("_id"));
        values(document).forEach(value -> positions.remove(key(value, position)));
        return position;
    }

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        Set<Object> old = values(before);
        Set<Object> now = values(after);
        old.stream().filter(it -> !now.contains(it)).forEach(it -> positions.remove(key(it, position)));
        now.stream().filter(it -> !old.contains(it)).forEach(it -> positions.put(key(it, position), position));
    }

    private Set<Object> values(Document document) {
        return getKeyValues(document).stream()
                .map(it -> it.get(0))
                .filter(it -> it != null && !(it instanceof Missing))
                .collect(Collectors.toSet());
    }

    private static KeyValue key(Object value, @Nullable Object position) {
        return new KeyValue(Arrays.asList(value, position));
    }

    @Override
    public boolean canHandle(Document query) {
        return Conditions.on(field, query).stream().anyMatch(it -> search(it).isPresent());
    }

    /** Those that meet all conditions this index understands. */
    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        List<Set<Object>> found = new ArrayList<>();
        for (Object condition : Conditions.on(field, query)) search(condition).ifPresent(it -> found.add(find(it)));
        Set<Object> common = new LinkedHashSet<>(found.getFirst());
        found.stream().skip(1).forEach(common::retainAll);
        return common;
    }

    /**
     * What to look for.
     *
     * @param values where to begin
     * @param texts whether texts that only begin like that fit too
     */
    private record Search(Collection<Object> values, boolean texts) {}

    private static Optional<Search> search(@Nullable Object condition) {
        if (condition instanceof Document operators && operators.size() == 1) {
            if (operators.get("$in") instanceof Collection<?> values) return search(values);
            if (operators.containsKey("$eq")) return search(Arrays.asList(operators.get("$eq")));
        }
        if (BsonRegularExpression.isRegularExpression(condition)) {
            return prefix(BsonRegularExpression.convertToRegularExpression(condition))
                    .map(it -> new Search(List.of(it), true));
        }
        return search(Arrays.asList(condition));
    }

    private static Optional<Search> search(Collection<?> values) {
        Set<Object> plain = new HashSet<>();
        for (Object value : values) {
            Object normal = new KeyValue(Arrays.asList(value)).normalized().get(0);
            // Whoever looks for nothing also means documents that lack the field; those are not in the index.
            if (normal == null || normal instanceof Document || normal instanceof Collection) return Optional.empty();
            if (BsonRegularExpression.isRegularExpression(normal)) return Optional.empty();
            plain.add(normal);
        }
        return Optional.of(new Search(plain, false));
    }

    private static Optional<String> prefix(BsonRegularExpression expression) {
        if (expression.getOptions() != null && !expression.getOptions().isEmpty()) return Optional.empty();
        return Optional.of(PREFIX.matcher(expression.getPattern()))
                .filter(it -> it.matches())
                .map(it -> it.group(1));
    }

    private Set<Object> find(Search search) {
        Set<Object> found = new LinkedHashSet<>();
        for (Object value : search.values()) {
            Predicate<Object> fits = search.texts()
                    ? it -> it instanceof String text && text.startsWith((String) value)
                    : it -> Objects.equals(it, value);
            Iterator<KeyValue> keys = positions.keyIterator(key(value, null));
            while (keys.hasNext()) {
                KeyValue key = keys.next();
                if (!fits.test(key.get(0))) break;
                found.add(key.get(1));
            }
        }
        return found;
    }

    @Override
    public boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /** Only unique indexes know where a document is. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    @Override
    public void drop() {}
}
