package dev.waymark.map.review.feed.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.read.MapSummary;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.map.review.ReviewIds;
import dev.waymark.map.review.cadence.read.CadenceView;
import dev.waymark.map.review.cadence.read.CadenceViews;
import dev.waymark.map.review.read.ReviewView;
import dev.waymark.map.review.read.ReviewViews;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reviews that concern a user: of the maps they have a role on, and those they take part in on maps that are open to
 * them; and their workshops. Goes by what the maps say alone, as a calendar program brings no roles along.
 */
@Singleton
public class PersonalCalendar {
    private static final Duration LOOKS_BACK = Duration.ofDays(90);
    private static final Duration LOOKS_AHEAD = Duration.ofDays(366);

    @Inject
    MapViews maps;

    @Inject
    ReviewViews reviews;

    @Inject
    CadenceViews cadences;

    @Inject
    AppointmentViews appointments;

    public List<CalendarEntry> of(UserId user, Instant now) {
        Map<JourneyMapId, MapSummary> own = new LinkedHashMap<>();
        maps.ofStakeholder(user).forEach(map -> own.put(map.id(), map));
        List<CalendarEntry> entries = new ArrayList<>();
        for (ReviewView review : reviews.concerning(own.keySet(), user, now.minus(LOOKS_BACK))) {
            Optional.ofNullable(own.get(review.map()))
                    .map(MapSummary::name)
                    .or(() -> nameForOutsiders(review.map()))
                    .ifPresent(name -> entries.add(entry(review, name, now)));
        }
        List<JourneyMapId> inUse = own.values().stream()
                .filter(map -> map.state() != MapState.ARCHIVED)
                .map(MapSummary::id)
                .toList();
        for (CadenceView cadence : cadences.of(inUse)) {
            Optional.ofNullable(own.get(cadence.map()))
                    .ifPresent(map -> upcoming(cadence, map.name(), now).forEach(entries::add));
        }
        return entries;
    }

    /** The workshops the user leads or is invited to, on maps they may read. */
    public List<AppointmentView> workshopsOf(UserId user, Instant now) {
        return appointments.of(user, now.minus(LOOKS_BACK)).stream()
                .filter(it -> maps.find(it.map())
                        .filter(map -> isOpen(map) || map.roleOf(user).isPresent())
                        .isPresent())
                .toList();
    }

    private Optional<String> nameForOutsiders(JourneyMapId map) {
        return maps.find(map).filter(PersonalCalendar::isOpen).map(MapView::name);
    }

    private static boolean isOpen(MapView map) {
        return map.visibility() == Visibility.VIEWABLE || map.visibility() == Visibility.EDITABLE;
    }

    private static CalendarEntry entry(ReviewView review, String map, Instant now) {
        String title = switch (review.state(now)) {
            case DUE -> "Review: ";
            case OVERDUE -> "Overdue review: ";
            case IN_PROGRESS -> "Review in progress: ";
            case DONE -> "Reviewed: ";
        };
        return new CalendarEntry(review.id(), review.due(), title + map, review.reason());
    }

    private static Stream<CalendarEntry> upcoming(CadenceView cadence, String map, Instant now) {
        return cadence.upcoming()
                .dropWhile(date -> date.at().isBefore(now))
                .takeWhile(date -> date.at().isBefore(now.plus(LOOKS_AHEAD)))
                .map(date -> new CalendarEntry(
                        ReviewIds.of(cadence.map(), date.day()),
                        date.day(),
                        "Review: " + map,
                        "To come by the review cadence of the map"));
    }
}
