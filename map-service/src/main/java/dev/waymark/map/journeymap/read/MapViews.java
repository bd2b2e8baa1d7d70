package dev.waymark.map.journeymap.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.EvidenceEvent;
import dev.waymark.contracts.map.EvidenceId;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The maps as they are now. */
@Singleton
public class MapViews {
    private final View<MapView> maps;
    private final View<MapGrounds> grounds;
    private final Clock clock;

    @Inject
    MapViews(ReadModels readModels, Clock clock) {
        this.maps = readModels.view("maps", MapView.class);
        this.grounds = readModels.view("map_grounds", MapGrounds.class);
        this.clock = clock;
        maps.index(Indexes.ascending("personas.persona"));
        maps.index(Indexes.ascending("stages.opens"));
        maps.index(Indexes.ascending("stakeholders.user"));
    }

    public Optional<MapView> find(JourneyMapId map) {
        return maps.find(map).map(it -> it.aged(today()));
    }

    /** Whether there is such a map that is not archived. */
    public boolean isInUse(JourneyMapId map) {
        return find(map).filter(it -> it.state() != MapState.ARCHIVED).isPresent();
    }

    /** All maps a user has a role on. */
    public List<MapSummary> ofStakeholder(UserId user) {
        return summaries(eq("stakeholders.user", user.toString()));
    }

    /** Of those a user has a role on and that are not archived the wanted ones, newest first. */
    public Page<MapView> inUseOf(UserId stakeholder, PageRequest request, Predicate<MapView> wanted) {
        return maps.page(
                and(eq("stakeholders.user", stakeholder.toString()), ne("state", MapState.ARCHIVED.name())),
                Order.NEWEST_FIRST,
                request,
                wanted);
    }

    /** Those that draw the persona's journey for everybody to go by. */
    public List<MapSummary> published(PersonaId persona) {
        return summaries(and(on(persona), eq("state", MapState.PUBLISHED.name())));
    }

    /** Those with a stage that opens the map. */
    List<MapView> opening(JourneyMapId map) {
        return maps.findAll(eq("stages.opens", map.toString()));
    }

    /** All evidence the map ever had. */
    List<EvidenceId> evidenceOf(JourneyMapId map) {
        return grounds.find(map).stream()
                .flatMap(it -> it.pieces().stream())
                .map(MapGrounds.Piece::id)
                .toList();
    }

    /** The score is stored as it is on the day of the event, so that every replay stores the same. */
    @Nullable MapView fold(JourneyMapEvent event, EventPosition position, Instant at, long revision) {
        return maps.fold(event.map(), position, before -> {
            MapView after = MapFold.after(before, event, at, revision);
            MapEvidence known = before == null || before.evidence() == null ? MapEvidence.NONE : before.evidence();
            return after == null ? null : after.grounded(known.pieces(), known.grounds(), day(at));
        });
    }

    @Nullable MapView fold(EvidenceEvent event, EventPosition position, Instant at) {
        grounds.fold(event.map(), position, before -> MapGrounds.after(before, event));
        MapGrounds known = grounds.find(event.map()).orElseThrow();
        return maps.fold(
                event.map(),
                position,
                before -> before == null ? null : before.grounded(known.attached(), known.grounds(), day(at)));
    }

    private List<MapSummary> summaries(Bson filter) {
        LocalDate today = today();
        return maps.findAll(filter).stream()
                .map(it -> MapSummary.of(it.aged(today)))
                .toList();
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Those the persona is on, as they now are. */
    List<MapView> rename(PersonaId persona, String name, EventPosition position) {
        List<MapView> renamed = new ArrayList<>();
        for (MapView map : maps.findAll(on(persona))) {
            MapView after = maps.fold(
                    map.id(),
                    position,
                    before -> before == null ? null : before.with(before.head().calling(persona, name)));
            if (after != null) {
                renamed.add(after);
            }
        }
        return renamed;
    }

    private static Bson on(PersonaId persona) {
        return eq("personas.persona", persona.toString());
    }

    void clear() {
        maps.clear();
        grounds.clear();
    }
}
