package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** The maps as they were: their part of the log, folded anew each time. */
@Singleton
public class MapHistory {
    private final EventStore log;

    @Inject
    MapHistory(EventStore log) {
        this.log = log;
    }

    /** The map as it was while that revision was the current one. */
    public Optional<MapView> at(JourneyMapId map, long revision) {
        return fold(told(map), event -> event.revision() <= revision).filter(view -> view.revision() == revision);
    }

    /** The map as it was at that time; empty before it was drawn. */
    public Optional<MapView> asOf(JourneyMapId map, Instant time) {
        List<ToldEvent> all = told(map);
        List<ToldEvent> until =
                all.stream().takeWhile(event -> !event.at().isAfter(time)).toList();
        long whole = until.isEmpty() ? 0 : lastWhole(until, until.size() < all.size() ? all.get(until.size()) : null);
        return fold(until, event -> event.revision() <= whole);
    }

    /** The revisions, newest first. */
    public Page<RevisionView> revisions(JourneyMapId map, PageRequest request) {
        return NewestFirst.page(RevisionViews.of(told(map)), RevisionView::revision, request);
    }

    /** The revisions after one, oldest first; all of them after 0. */
    public List<RevisionView> after(JourneyMapId map, long revision) {
        return RevisionViews.of(told(map)).stream()
                .filter(view -> view.revision() > revision)
                .toList();
    }

    /** One revision as it is told. */
    public Optional<RevisionView> revision(JourneyMapId map, long revision) {
        return RevisionViews.of(told(map)).stream()
                .filter(view -> view.revision() == revision)
                .findFirst();
    }

    /** The events of one command differ by milliseconds: a revision is there when all of it is. */
    private static long lastWhole(List<ToldEvent> until, @Nullable ToldEvent next) {
        long last = until.getLast().revision();
        boolean torn = next != null && next.revision() == last && next.isChange();
        return torn ? last - 1 : last;
    }

    private static Optional<MapView> fold(List<ToldEvent> events, Predicate<ToldEvent> which) {
        MapView view = null;
        for (ToldEvent event : events) {
            if (which.test(event)) {
                view = event.after(view);
            }
        }
        return Optional.ofNullable(view);
    }

    private List<ToldEvent> told(JourneyMapId map) {
        return log.readEvents(map.toString()).asStream().map(ToldEvent::of).toList();
    }
}
