package dev.waymark.service.parked;

import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.eventstore.axon.ParkedEvent;
import dev.waymark.service.problem.Refusal;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parked event as an operator sees it.
 *
 * @param event which event of which log, such as {@code map:17}; with the group, what it is called here
 * @param sequence what is handled in order: while this event is parked, all later ones of the sequence are
 * @param name the event's logical name
 * @param tries how often it was tried again
 * @param cause type and message of the failure; null when the event only waits for an earlier one
 */
public record ParkedView(
        String group,
        String event,
        String sequence,
        String name,
        Instant parkedAt,
        Instant lastTriedAt,
        int tries,
        @Nullable String cause) {
    private static final Pattern EVENT = Pattern.compile("([^:/]{1,64}):(\\d{1,18})");

    /** The group as the service calls it, whichever generation of it the event is parked for. */
    static ParkedView of(String group, ParkedEvent parked) {
        return new ParkedView(
                group,
                parked.event().log() + ":" + parked.event().position(),
                parked.sequence(),
                parked.name(),
                parked.parkedAt(),
                parked.lastTriedAt(),
                parked.tries(),
                parked.cause().orElse(null));
    }

    /**
     * The event of that name.
     *
     * @throws Refusal 404 when no event can have it
     */
    static EventPosition eventOf(String text) {
        Matcher event = EVENT.matcher(text);
        if (!event.matches()) {
            throw Refusal.notFound("No such parked event");
        }
        return new EventPosition(event.group(1), Long.parseLong(event.group(2)));
    }
}
