package dev.waymark.eventstore.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The catalogue of events: which logical name and version a Java class is stored under, and what an event is about. */
public final class EventTypes {
    private record Type(String name, int version) {}

    private final Map<Class<?>, Type> types;
    private final Map<String, Class<?>> classes;
    private final Function<Object, Set<String>> tags;

    private EventTypes(Map<Class<?>, Type> types, Map<String, Class<?>> classes, Function<Object, Set<String>> tags) {
        this.types = Map.copyOf(types);
        this.classes = Map.copyOf(classes);
        this.tags = tags;
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
        if (type == null) throw new UnknownEventType("No event is registered under the name " + name);
        return type;
    }

    /**
     * The class that has exactly this shape.
     *
     * @throws UnknownEventType when no class was registered under that name and version
     */
    public Class<?> typeOf(String name, int version) {
        Class<?> type = typeOf(name);
        if (versionOf(type) != version) {
            throw new UnknownEventType(
                    "Version " + version + " of " + name + " was read, only version " + versionOf(type) + " is known");
        }
        return type;
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

        /** What an event is about, such as {@code map:0198…}; without this, events have no tags. */
        public Builder tags(Function<Object, Set<String>> tags) {
            this.tags = tags;
            return this;
        }

        public EventTypes build() {
            return new EventTypes(types, classes, tags);
        }
    }
}
