package dev.waymark.feedback.directory;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a map is for those who may read the map, by map-service's rule: who has a role on it, admins, and
 * everybody where it is viewable or editable. Analysts and journey managers have no more than others; what has become of a
 * map is known here a moment after map-service says it. A map that nobody has drawn yet hides nothing.
 */
@Singleton
public class VisibleMaps {
    private static final List<String> CLOSED = List.of(Visibility.PRIVATE.name(), Visibility.LISTED.name());

    private final View<MapReaders> maps;
    private final Caller caller;

    @Inject
    VisibleMaps(ReadModels readModels, Caller caller) {
        this.maps = readModels.view("map_readers", MapReaders.class);
        this.caller = caller;
        maps.index(Indexes.ascending("visibility"));
    }

    /**
     * Refuses whoever may not read the map.
     *
     * @param map null where nothing is said of any
     * @param unknown what is said where there is no such thing: a private map does not show through what belongs to it
     * @throws Refusal 404 for a private map of others, 403 for one that is only listed
     */
    public void read(@Nullable JourneyMapId map, String unknown) {
        closed(map).ifPresent(found -> {
            throw found.visibility() == Visibility.PRIVATE
                    ? Refusal.notFound(unknown)
                    : new Refusal(MapProblem.MAP_NOT_SHARED, "Ask its owner to let you read the map");
        });
    }

    /** Whether {@link #read} would refuse. */
    public boolean isHidden(@Nullable JourneyMapId map) {
        return closed(map).isPresent();
    }

    /** All maps the caller may not read, for what speaks of many. */
    public Set<JourneyMapId> hidden() {
        return caller.is(Roles.ADMIN)
                ? Set.of()
                : maps
                        .ids(Filters.and(
                                Filters.in("visibility", CLOSED),
                                Filters.ne("people", caller.id().toString())))
                        .stream()
                        .map(JourneyMapId::fromString)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** What {@link #hidden} says where no map is asked for: the one that is asked for was {@link #read} before. */
    public Set<JourneyMapId> hiddenBeside(@Nullable JourneyMapId asked) {
        return asked == null ? hidden() : Set.of();
    }

    private Optional<MapReaders> closed(@Nullable JourneyMapId map) {
        return Optional.ofNullable(map)
                .flatMap(maps::find)
                .filter(found -> CLOSED.contains(found.visibility().name()))
                .filter(found -> !caller.is(Roles.ADMIN)
                        && found.people().stream()
                                .noneMatch(user -> user.value().equals(caller.id())));
    }

    void fold(JourneyMapEvent event, EventPosition position) {
        maps.fold(event.map(), position, before -> MapReaders.after(before, event));
    }

    void clear() {
        maps.clear();
    }
}
