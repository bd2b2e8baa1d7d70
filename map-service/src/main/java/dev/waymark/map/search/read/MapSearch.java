package dev.waymark.map.search.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.feeling.read.Feelings;
import dev.waymark.map.feeling.read.WidestGap;
import dev.waymark.map.journeymap.read.MapEntries;
import dev.waymark.map.journeymap.read.MapQuery;
import dev.waymark.map.journeymap.read.MapSummary;
import dev.waymark.map.review.read.ReviewViews;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds maps. What a map says is one read model, how its customers feel and when it is reviewed are others: ids found in
 * one narrow the other, and the one whose order is asked for is walked.
 */
@Singleton
public class MapSearch {
    private final MapEntries maps;
    private final Feelings feelings;
    private final ReviewViews reviews;
    private final Clock clock;

    @Inject
    MapSearch(MapEntries maps, Feelings feelings, ReviewViews reviews, Clock clock) {
        this.maps = maps;
        this.feelings = feelings;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * One page of what is looked for and the reader may know of.
     *
     * @param mayRead whether the reader may know what a map says
     */
    public Page<FoundMap> find(MapSought sought, PageRequest request, Predicate<MapSummary> mayRead) {
        Set<String> overdue = reviews.overdueMaps(clock.instant());
        MapQuery query = sought.query(among(sought, overdue));
        Page<MapSummary> page = sought.order() == MapOrder.WIDEST_GAP
                ? byWidestGap(query, sought.gap(), request)
                : maps.page(query, order(sought.order()), request);
        Map<JourneyMapId, WidestGap> gaps = feelings.widestOf(
                page.items().stream().filter(mayRead).map(MapSummary::id).toList());
        return page.map(map ->
                new FoundMap(map, gaps.get(map.id()), overdue.contains(map.id().toString())));
    }

    private @Nullable Collection<String> among(MapSought sought, Set<String> overdue) {
        boolean byGap = sought.gapAtLeast() != null && sought.order() != MapOrder.WIDEST_GAP;
        if (!byGap && !sought.reviewOverdue()) {
            return null;
        }
        Set<String> ids = new HashSet<>(byGap ? feelings.withGap(sought.gap()) : overdue);
        if (sought.reviewOverdue()) {
            ids.retainAll(overdue);
        }
        return ids;
    }

    private Page<MapSummary> byWidestGap(MapQuery query, double atLeast, PageRequest request) {
        Page<JourneyMapId> ids = feelings.byWidestGap(atLeast, request, some -> {
            Set<String> matching = maps.matching(query, some);
            return some.stream().filter(it -> matching.contains(it.toString())).toList();
        });
        Map<JourneyMapId, MapSummary> summaries =
                maps.of(ids.items()).stream().collect(Collectors.toMap(MapSummary::id, Function.identity()));
        List<MapSummary> inOrder = ids.items().stream()
                .map(summaries::get)
                .filter(Objects::nonNull)
                .toList();
        return new Page<>(inOrder, ids.next());
    }

    private static Order order(MapOrder order) {
        return switch (order) {
            case NEWEST, WIDEST_GAP -> Order.NEWEST_FIRST;
            case CHANGED -> new Order("summary.changedAt", true);
            case NAME -> new Order("sortName", false);
            case LOWEST_EVIDENCE -> new Order("summary.evidence.score", false);
        };
    }
}
