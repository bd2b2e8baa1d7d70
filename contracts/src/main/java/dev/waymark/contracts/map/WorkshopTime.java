package dev.waymark.contracts.map;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When a workshop takes place.
 *
 * @param start date and time on the clocks of the zone; where clocks leave that time out, as much later as they jump
 * @param minutes how long it lasts
 * @param zone a time zone of the IANA database: {@code Europe/Berlin}
 */
public record WorkshopTime(LocalDateTime start, int minutes, String zone) {
    public Instant begins() {
        return start.atZone(ZoneId.of(zone)).toInstant();
    }
}
