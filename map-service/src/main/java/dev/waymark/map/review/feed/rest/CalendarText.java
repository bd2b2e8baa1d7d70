package dev.waymark.map.review.feed.rest;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import dev.waymark.contracts.map.WorkshopPlan;
import dev.waymark.map.review.feed.read.AppointmentView;
import dev.waymark.map.review.feed.read.CalendarEntry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes iCalendar (RFC 5545). Reviews last a whole day, which is that day in every time zone, and block no time; workshops
 * have theirs.
 */
final class CalendarText {
    private CalendarText() {}

    static String of(List<CalendarEntry> entries, List<AppointmentView> workshops, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Waymark//Reviews//EN");
        calendar.setMethod("PUBLISH");
        calendar.setName("Waymark reviews");
        // What programs of before RFC 7986 read.
        calendar.addExperimentalProperty("X-WR-CALNAME", "Waymark reviews");
        // RFC 7986 wants the type to be said; the library takes it for granted.
        calendar.setRefreshInterval(Duration.builder().hours(1).build()).setParameter("VALUE", "DURATION");
        entries.forEach(entry -> calendar.addEvent(event(entry, now)));
        workshops.forEach(workshop -> calendar.addEvent(event(workshop, now)));
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

    private static VEvent event(AppointmentView workshop, Instant now) {
        WorkshopPlan plan = workshop.plan();
        VEvent event = new VEvent();
        event.setUid(workshop.id() + "@waymark");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(workshop.begins()), true);
        event.setDuration(Duration.builder().minutes(plan.time().minutes()).build());
        event.setSummary("Workshop: " + plan.title());
        event.setDescription(
                Stream.of(plan.goal(), plan.agenda()).filter(Objects::nonNull).collect(Collectors.joining("\n\n")));
        event.setStatus(workshop.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }
}
