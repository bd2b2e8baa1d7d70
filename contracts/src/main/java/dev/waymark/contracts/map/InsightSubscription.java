package dev.waymark.contracts.map;

import java.time.DayOfWeek;
import java.util.List;

/**
 * Which insights somebody wants to hear of once a week: those for one of the departments, from one of the maps or about
 * one of the tags.
 *
 * @param weekday on which they want to hear of the week before
 * @param zone the time zone their weeks begin in, of the IANA database
 */
public record InsightSubscription(
        List<String> departments, List<JourneyMapId> maps, List<String> tags, DayOfWeek weekday, String zone) {
    public InsightSubscription {
        if (departments.isEmpty() && maps.isEmpty() && tags.isEmpty()) {
            throw new IllegalArgumentException("A subscription is for something");
        }
    }
}
