package dev.waymark.map.insight.digest.read;

import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightState;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.insight.digest.read.Digest.Reacted;
import dev.waymark.map.insight.read.InsightHistory;
import dev.waymark.map.insight.read.InsightView;
import dev.waymark.map.insight.read.InsightViews;
import dev.waymark.map.insight.reader.read.Reactions;
import dev.waymark.map.insight.reader.read.Readings;
import dev.waymark.map.insight.subscription.read.Interests;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapSummary;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.map.review.read.ReviewViews;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes the digest of a week for a subscriber. */
@Singleton
public class Digests {
    @Inject
    InsightViews insights;

    @Inject
    InsightHistory history;

    @Inject
    Readings readings;

    @Inject
    ReviewViews reviews;

    @Inject
    MapViews maps;

    @Inject
    MapHistory mapHistory;

    public Digest of(Subscriber subscriber, IsoWeek week, Instant now) {
        ZoneId zone = subscriber.zone();
        Instant from = week.from(zone);
        Instant until = week.until(zone);
        MapsThen mapsThen = new MapsThen(maps, mapHistory, subscriber.maps(), until, now);
        WeekOfInsights moved = new WeekOfInsights(from, until, mapsThen);
        for (InsightView insight : insights.movedSince(from, until)) {
            then(insight, subscriber, until).ifPresent(then -> moved.add(then, insight));
        }
        WeekOfMaps tasks = new WeekOfMaps(mapsThen);
        Set<JourneyMapId> own = own(subscriber);
        Set<JourneyMapId> followed = new LinkedHashSet<>(own);
        followed.addAll(subscriber.subscription().maps());
        LocalDate nextMonday = week.next().monday();
        return new Digest(
                id(subscriber, week),
                week.toString(),
                week.monday(),
                week.sunday(),
                subscriber.subscription().zone(),
                from,
                until,
                !until.isAfter(now),
                nextMonday.with(
                        TemporalAdjusters.nextOrSame(subscriber.subscription().weekday())),
                moved.published(),
                moved.corrected(),
                moved.retracted(),
                mostReacted(moved.reactions(readings.reacted(from, until)), subscriber, until),
                tasks.due(reviews.dueBetween(nextMonday, week.next().sunday(), followed), until),
                tasks.changed(own, subscriber.user()));
    }

    private static UUID id(Subscriber subscriber, IsoWeek week) {
        String name = "digest of insights of %s for %s".formatted(week, subscriber.user());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The insight as it stood at the week's end, if the subscriber then heard of it and may see it now: what it says now,
     * and what it said then, which may have been found on another map.
     */
    private Optional<InsightView> then(InsightView now, Subscriber subscriber, Instant until) {
        if (!subscriber.insights().test(now)) {
            return Optional.empty();
        }
        Interests interests = Interests.of(subscriber.subscription());
        return (now.changedAt().isBefore(until) ? Optional.of(now) : history.before(now.id(), until))
                .filter(subscriber.insights())
                .filter(then -> interests.include(then.content()));
    }

    private List<Reacted> mostReacted(Map<InsightId, Reactions> sums, Subscriber subscriber, Instant until) {
        List<Reacted> reacted = new ArrayList<>();
        for (InsightView insight : insights.find(sums.keySet())) {
            then(insight, subscriber, until)
                    .filter(then -> then.state() == InsightState.PUBLISHED)
                    .ifPresent(then -> reacted.add(
                            WeekOfInsights.reacted(then, insight, sums.getOrDefault(insight.id(), Reactions.NONE))));
        }
        return WeekOfInsights.mostReacted(reacted);
    }

    private Set<JourneyMapId> own(Subscriber subscriber) {
        Set<JourneyMapId> own = new LinkedHashSet<>();
        maps.ofStakeholder(subscriber.user()).stream().map(MapSummary::id).forEach(own::add);
        return own;
    }
}
