package dev.waymark.map.journeymap.difference;

import dev.waymark.map.journeymap.difference.Difference.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a thing by name, in the order they are told. */
final class Fields {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Fields with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    List<FieldChange> changedTo(Fields after) {
        List<FieldChange> changes = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(values.keySet());
        names.addAll(after.values.keySet());
        names.forEach(name -> {
            Object old = values.get(name);
            Object now = after.values.get(name);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(
                        name,
                        old,
                        now,
                        old instanceof String was && now instanceof String is ? WordByWord.compare(was, is) : null));
            }
        });
        return changes;
    }
}
