package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import java.time.LocalDate;
import java.util.List;

/** What happens to Waymark's customers from outside and makes maps due for another look. */
public sealed interface ReviewTriggerEvent {
    TriggerId trigger();

    /**
     * Somebody says that something happened.
     *
     * @param due the day by which the maps should have been looked at
     */
    @EventName("map.ReviewTriggered")
    record ReviewTriggered(TriggerId trigger, ReviewTrigger kind, String reason, List<JourneyMapId> maps, LocalDate due)
            implements ReviewTriggerEvent {}
}
