package dev.waymark.map.insight.digest.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericEventMessage;

/** Lets things happen at another time than now. */
final class TimeOfEvents {
    private TimeOfEvents() {}

    static <T> T at(String time, Supplier<T> doing) {
        Clock before = GenericEventMessage.clock;
        GenericEventMessage.clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
        try {
            return doing.get();
        } finally {
            GenericEventMessage.clock = before;
        }
    }
}
