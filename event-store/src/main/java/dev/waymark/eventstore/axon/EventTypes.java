package dev.waymark.eventstore.axon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The catalogue of events: which logical name and version a Java class is stored under, how older versions become that
 * one, and what an event is about.
 */
public final class EventTypes {
    private record Type(String name, int version) {}

    private final Map<Class<?>, Type> types;
    private final Map<String, Class<?>> classes;
    private final Map<Type, UnaryOperator<ObjectNode>> upcasters;
    private final Function<Object, Set<String>> tags;

    private EventTypes(Builder builder) {
        this.types = Map.copyOf(builder.types);
        this.classes = Map.copyOf(builder.classes);
        this.upcasters = Map.copyOf(builder.upcasters);
        this.tags = builder.tags;
        upcasters.keySet().forEach(this::checkLeadsOn);
    }

    private void checkLeadsOn(Type from) {
        Class<?> type = classes.get(from.name());
        Type next = new Type(from.name(), from.version() + 1);
        if (type == null || next.version() > versionOf(type)) {
            throw new IllegalArgumentException("There is no version " + next.version() + " of " + from.name());
        }
        if (next.version() < versionOf(type) && !upcasters.containsKey(next)) {
            throw new IllegalArgumentException(
                    "No upcaster leads on from version " + next.version() + " of " + from.name());
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * The logical name of a class.
     *
     * @throws UnknownEventType when the class was never registered
     */
    public String nameOf(Class<?> type) {
        return typeOf(type).name();
    }

    /**
     * The version of a class' shape.
     *
     * @throws UnknownEventType when the class was never registered
     */
    public int versionOf(Class<?> type) {
        return typeOf(type).version();
    }

    /**
     * The class of a logical name.
     *
     * @throws UnknownEventType when no class was registered under that name
     */
    public Class<?> typeOf(String name) {
        Class<?> type = classes.get(name);
        if (type == null) throw new UnknownEventType("no event is registered under the name " + name);
        return type;
    }

    /**
     * The class an event of that version is read as.
     *
     * @throws UnknownEventType when no class was registered under that name, or no upcaster leads from that version to
     *     the class's
     */
    public Class<?> typeOf(String name, int version) {
        Class<?> type = typeOf(name);
        if (versionOf(type) != version && !upcasters.containsKey(new Type(name, version))) {
            throw new UnknownEventType("version " + version + " of " + name + " was read; known are version "
                    + versionOf(type) + " and those an upcaster leads from");
        }
        return type;
    }

    /** An event's JSON in the shape of its class; changes what it gets. */
    ObjectNode upcast(String name, int version, ObjectNode payload) {
        ObjectNode current = payload;
        int last = versionOf(typeOf(name, version));
        for (int from = version; from < last; from++) {
            current =
                    Objects.requireNonNull(upcasters.get(new Type(name, from))).apply(current);
        }
        return current;
    }

    public Set<String> tagsOf(Object event) {
        return tags.apply(event);
    }

    private Type typeOf(Class<?> type) {
        Type found = types.get(type);
        if (found == null) throw new UnknownEventType(type.getName() + " is not registered as an event");
        return found;
    }

    /** Collects a catalogue; refuses a name or class that comes twice. */
    public static final class Builder {
        private final Map<Class<?>, Type> types = new HashMap<>();
        private final Map<String, Class<?>> classes = new HashMap<>();
        private final Map<Type, UnaryOperator<ObjectNode>> upcasters = new HashMap<>();
        private Function<Object, Set<String>> tags = event -> Set.of();

        private Builder() {}

        public Builder type(String name, int version, Class<?> type) {
            if (name.isBlank() || version < 1) {
                throw new IllegalArgumentException(type.getName() + " needs a name and a version of at least 1");
            }
            if (classes.put(name, type) != null) {
                throw new IllegalArgumentException("Two events have the name " + name);
            }
            if (types.put(type, new Type(name, version)) != null) {
                throw new IllegalArgumentException(type.getName() + " is registered twice");
            }
            return this;
        }

        /**
         * Registers how an event of one version becomes one of the next. Events are never changed where they are stored:
         * they pass through all upcasters from their version on whenever they are read.
         *
         * @param from the older version
         * @param upcaster gets the stored JSON, which it may change and return
         */
        public Builder upcaster(String name, int from, UnaryOperator<ObjectNode> upcaster) {
            if (upcasters.put(new Type(name, from), upcaster) != null) {
                throw new IllegalArgumentException("Two upcasters lead from version " + from + " of " + name);
            }
            return this;
        }

        /** What an event is about, such as {@code map:0198…}; without this, events have no tags. */
        public Builder tags(Function<Object, Set<String>> tags) {
            this.tags = tags;
            return this;
        }

        /**
         * Ends the collecting.
         *
         * @throws IllegalArgumentException when upcasters do not lead, version by version, to the registered one
         */
        public EventTypes build() {
            return new EventTypes(this);
        }
    }
}
