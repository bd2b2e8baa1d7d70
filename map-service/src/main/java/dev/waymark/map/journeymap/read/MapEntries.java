package dev.waymark.map.journeymap.read;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What maps are found by, small enough to look through many. */
@Singleton
public class MapEntries {
    private final View<MapEntry> entries;
    private final MapViews maps;
    private final Clock clock;

    @Inject
    MapEntries(ReadModels readModels, MapViews maps, Clock clock) {
        this.entries = readModels.view("map_entries", MapEntry.class);
        this.maps = maps;
        this.clock = clock;
        entries.index(Indexes.ascending("words"));
        entries.index(Indexes.ascending("channels"));
        entries.index(Indexes.ascending("summary.personas.persona"));
        entries.index(Indexes.ascending("summary.owner"));
        entries.index(Indexes.ascending("summary.evidence.score", "_id"));
        entries.index(Indexes.ascending("summary.changedAt", "_id"));
        entries.index(Indexes.ascending("sortName", "_id"));
    }

    public Page<MapSummary> page(MapQuery query, Order order, PageRequest request) {
        LocalDate today = today();
        return entries.page(query.filter(), order, request).map(it -> summary(it, today));
    }

    /** The ids of those of some maps that are looked for. */
    public Set<String> matching(MapQuery query, Collection<JourneyMapId> some) {
        return entries.ids(query.among(texts(some)).filter());
    }

    /** Some maps, in no order. */
    public List<MapSummary> of(Collection<JourneyMapId> some) {
        LocalDate today = today();
        return entries.findAll(in("_id", texts(some))).stream()
                .map(it -> summary(it, today))
                .toList();
    }

    private static List<String> texts(Collection<JourneyMapId> some) {
        return some.stream().map(JourneyMapId::toString).toList();
    }

    /** Only the map itself can tell how old its evidence has become since its last event. */
    private MapSummary summary(MapEntry entry, LocalDate today) {
        return entry.summary().evidence().holdsOn(today)
                ? entry.summary()
                : maps.find(entry.id()).map(MapSummary::of).orElse(entry.summary());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    void tell(MapView map, EventPosition position) {
        entries.fold(map.id(), position, _ -> MapEntry.of(map));
    }

    void clear() {
        entries.clear();
    }
}
