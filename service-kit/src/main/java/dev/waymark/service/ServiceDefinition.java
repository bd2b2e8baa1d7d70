package dev.waymark.service;

import dev.waymark.eventstore.axon.EventTypes;
import java.util.List;

/** What makes a service this one. Each service has exactly one bean of this type. */
public interface ServiceDefinition {
    /** The service's name: its database is {@code waymark_<name>}, its log is known to others by it. */
    String name();

    /** The entities whose commands it handles. */
    List<Class<?>> entities();

    /** The names and tags of all events it may store or read. */
    EventTypes eventTypes();
}
