package dev.waymark.feedback.summary.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of what a summary is divided into: a value, or null, for each dimension. */
public final class Group implements Comparable<Group> {
    private final List<@Nullable String> values;

    Group(List<@Nullable String> values) {
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The values by dimension; absent where utterances have none. */
    public Map<Dimension, String> values(List<Dimension> by) {
        Map<Dimension, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value != null) {
                named.put(by.get(i), value);
            }
        }
        return named;
    }

    @Override
    public int compareTo(Group other) {
        Comparator<@Nullable String> order = Comparator.nullsLast(Comparator.naturalOrder());
        for (int i = 0; i < values.size(); i++) {
            int compared = order.compare(values.get(i), other.values.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Group group && values.equals(group.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
