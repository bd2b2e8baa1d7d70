package dev.waymark.map.access;

import static dev.waymark.map.MapProblem.MAP_NOT_SHARED;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which maps the caller may see and change: their role on the map, else its visibility. Admins may everything. */
@Singleton
public class MapAccess {
    @Inject
    MapViews maps;

    @Inject
    Caller caller;

    public UserId user() {
        return new UserId(caller.id());
    }

    /** Whose private maps a list shows; null for somebody who sees all. */
    public @Nullable UserId reader() {
        return caller.is(Roles.ADMIN) ? null : user();
    }

    /**
     * The map as it is now, to be read.
     *
     * @throws Refusal 404 for a private map of others, 403 for one that is only listed
     */
    public MapView read(JourneyMapId id) {
        return read(id, "No such map");
    }

    /**
     * The map that something belongs to, to be read with it.
     *
     * @param unknown what is said where there is no such thing: a private map does not show through what belongs to it
     * @throws Refusal as {@link #read(JourneyMapId)}
     */
    public MapView read(JourneyMapId id, String unknown) {
        MapView map = maps.find(id)
                .filter(it -> it.visibility() != Visibility.PRIVATE || !isOutsider(it))
                .orElseThrow(() -> Refusal.notFound(unknown));
        if (map.visibility() == Visibility.LISTED && isOutsider(map)) {
            throw notShared(map, "read");
        }
        return map;
    }

    /** Whether {@link #read} would answer; for lists that speak of many maps. */
    public boolean mayRead(JourneyMapId id) {
        return readable(id).isPresent();
    }

    /** The map as it is now; empty where {@link #read} would refuse. */
    public Optional<MapView> readable(JourneyMapId id) {
        return maps.find(id).filter(map -> isOpen(map) || !isOutsider(map));
    }

    /** Whether somebody else may read the map, by what the map says alone: nobody knows the roles of who is not here. */
    public boolean mayRead(MapView map, UserId other) {
        return isOpen(map) || map.roleOf(other).isPresent();
    }

    /** Which maps the caller may know of, if no more; also to be asked when the caller is gone. */
    public Predicate<JourneyMapId> sight() {
        UserId reader = reader();
        return id -> maps.find(id)
                .filter(map -> map.visibility() != Visibility.PRIVATE
                        || reader == null
                        || map.roleOf(reader).isPresent())
                .isPresent();
    }

    private static boolean isOpen(MapView map) {
        return switch (map.visibility()) {
            case PRIVATE, LISTED -> false;
            case VIEWABLE, EDITABLE -> true;
        };
    }

    /** Refuses who may not change the map. */
    public void change(JourneyMapId id) {
        MapView map = read(id);
        boolean editor = map.roleOf(user())
                .filter(role -> role.compareTo(StakeholderRole.EDITOR) <= 0)
                .isPresent();
        if (!editor && map.visibility() != Visibility.EDITABLE && !caller.is(Roles.ADMIN)) {
            throw notShared(map, "change");
        }
    }

    /**
     * The map as it is now, to add to what is said about it: comments, evidence.
     *
     * @throws Refusal as {@link #read(JourneyMapId)}; 403 also for viewers of the map, and for outsiders unless it is
     *     editable
     */
    public MapView contribute(JourneyMapId id) {
        MapView map = read(id);
        boolean commenter = map.roleOf(user())
                .filter(role -> role.compareTo(StakeholderRole.COMMENTER) <= 0)
                .isPresent();
        if (!commenter && map.visibility() != Visibility.EDITABLE && !caller.is(Roles.ADMIN)) {
            throw notShared(map, "add to what is said about");
        }
        return map;
    }

    /** Refuses who may not say who works on the map. */
    public void manage(JourneyMapId id) {
        MapView map = read(id);
        if (!map.owner().equals(user()) && !caller.is(Roles.ADMIN)) {
            throw notShared(map, "say who works on");
        }
    }

    private boolean isOutsider(MapView map) {
        return map.roleOf(user()).isEmpty() && !caller.is(Roles.ADMIN);
    }

    private static Refusal notShared(MapView map, String what) {
        return new Refusal(
                MAP_NOT_SHARED,
                "Ask its owner %s to let you %s the map %s".formatted(map.ownerName(), what, map.name()));
    }
}
