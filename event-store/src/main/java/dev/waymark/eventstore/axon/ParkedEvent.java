package dev.waymark.eventstore.axon;

import java.time.Instant;
import java.util.Optional;

/**
 * An event that could not be handled, or that follows one, for an admin to look at.
 *
 * @param id of this entry
 * @param group the processing group that could not handle it
 * @param sequence what must be handled in order: the same map, the same response, …
 * @param event which event of which log
 * @param name its logical name
 * @param parkedAt when it was parked
 * @param lastTriedAt when it was last tried
 * @param tries how often the first of a sequence was tried since it was parked
 * @param cause type and message of the failure; empty when it only waits for an earlier one
 */
public record ParkedEvent(
        String id,
        String group,
        String sequence,
        EventPosition event,
        String name,
        Instant parkedAt,
        Instant lastTriedAt,
        int tries,
        Optional<String> cause) {
    /** Where an entry stands in the list, which the entry need not be in any more. */
    public record Place(Instant parkedAt, String id) {}

    public Place place() {
        return new Place(parkedAt, id);
    }
}
