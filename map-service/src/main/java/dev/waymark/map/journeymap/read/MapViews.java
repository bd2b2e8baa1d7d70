package dev.waymark.map.journeymap.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** The maps as they are now. */
@Singleton
public class MapViews {
    private final View<MapView> maps;

    @Inject
    MapViews(ReadModels readModels) {
        this.maps = readModels.view("maps", MapView.class);
        maps.index(Indexes.ascending("personas.persona"));
        maps.index(Indexes.ascending("stages.opens"));
        maps.index(Indexes.ascending("stakeholders.user"));
    }

    public Optional<MapView> find(JourneyMapId map) {
        return maps.find(map);
    }

    public Page<MapSummary> page(MapQuery query, PageRequest request) {
        return maps.page(query.filter(), Order.NEWEST_FIRST, request).map(MapSummary::of);
    }

    /** Whether there is such a map that is not archived. */
    public boolean isInUse(JourneyMapId map) {
        return find(map).filter(it -> it.state() != MapState.ARCHIVED).isPresent();
    }

    /** All maps a user has a role on. */
    public List<MapSummary> ofStakeholder(UserId user) {
        return maps.findAll(eq("stakeholders.user", user.toString())).stream()
                .map(MapSummary::of)
                .toList();
    }

    /** Those that draw the persona's journey for everybody to go by. */
    public List<MapSummary> published(PersonaId persona) {
        return maps.findAll(and(on(persona), eq("state", MapState.PUBLISHED.name()))).stream()
                .map(MapSummary::of)
                .toList();
    }

    /** Those with a stage that opens the map. */
    List<MapView> opening(JourneyMapId map) {
        return maps.findAll(eq("stages.opens", map.toString()));
    }

    void fold(JourneyMapEvent event, EventPosition position, Instant at, long revision) {
        maps.fold(event.map(), position, before -> MapFold.after(before, event, at, revision));
    }

    void rename(PersonaId persona, String name, EventPosition position) {
        for (MapView map : maps.findAll(on(persona))) {
            maps.fold(
                    map.id(),
                    position,
                    before -> before == null ? null : before.with(before.head().calling(persona, name)));
        }
    }

    private static Bson on(PersonaId persona) {
        return eq("personas.persona", persona.toString());
    }

    void clear() {
        maps.clear();
    }
}
