package dev.waymark.action;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;

/** What has happened to an entity before a test, each event a revision of its own. */
public final class Past {
    private Past() {}

    public static List<?> of(Object... events) {
        List<Object> past = new ArrayList<>();
        for (Object event : events) {
            past.add(new GenericEventMessage<>(event, MetaData.with("revision", Integer.toString(past.size() + 1))));
        }
        return past;
    }
}
