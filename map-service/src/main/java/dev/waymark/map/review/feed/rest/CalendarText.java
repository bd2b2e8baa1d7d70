package dev.waymark.map.review.feed.rest;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import dev.waymark.map.review.feed.read.CalendarEntry;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Writes iCalendar (RFC 5545). Reviews last a whole day, which is that day in every time zone, and block no time. */
final class CalendarText {
    private CalendarText() {}

    static String of(List<CalendarEntry> entries, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Waymark//Reviews//EN");
        calendar.setMethod("PUBLISH");
        calendar.setName("Waymark reviews");
        // What programs of before RFC 7986 read.
        calendar.addExperimentalProperty("X-WR-CALNAME", "Waymark reviews");
        // RFC 7986 wants the type to be said; the library takes it for granted.
        calendar.setRefreshInterval(Duration.builder().hours(1).build()).setParameter("VALUE", "DURATION");
        entries.forEach(entry -> calendar.addEvent(event(entry, now)));
        return FoldedLines.of(calendar.write());
    }

    private static VEvent event(CalendarEntry entry, Instant now) {
        VEvent event = new VEvent();
        event.setUid(entry.review() + "@waymark");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(new DateStart(new ICalDate(
                new DateTimeComponents(
                        entry.day().getYear(),
                        entry.day().getMonthValue(),
                        entry.day().getDayOfMonth(),
                        0,
                        0,
                        0,
                        false),
                false)));
        event.setSummary(entry.title());
        event.setDescription(entry.description());
        event.setTransparency(true);
        return event;
    }
}
