package dev.waymark.contracts.map;

import java.time.LocalDateTime;

/**
 * How often a map is looked at anew.
 *
 * @param rule when, as a recurrence rule of RFC 5545 (section 3.3.10): {@code FREQ=MONTHLY;INTERVAL=3}
 * @param start the date and time the rule counts from, on the clocks of the zone; its time is that of all dates
 * @param zone a time zone of the IANA database: {@code Europe/Berlin}
 * @param noticeDays how many days before its date a review opens
 */
public record Cadence(String rule, LocalDateTime start, String zone, int noticeDays) {}
