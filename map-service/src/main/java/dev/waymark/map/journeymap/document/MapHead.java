package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.Visibility;
import org.jspecify.annotations.Nullable;

/** What is said of a map as a whole, and can be changed. */
public record MapHead(String name, @Nullable Goal goal, Visibility visibility, MapState state) {
    /** As it is when the map is drawn. */
    public static MapHead drawn(String name, Visibility visibility) {
        return new MapHead(name, null, visibility, MapState.DRAFT);
    }

    public MapHead named(String newName) {
        return new MapHead(newName, goal, visibility, state);
    }

    public MapHead aimingAt(@Nullable Goal newGoal) {
        return new MapHead(name, newGoal, visibility, state);
    }

    public MapHead shown(Visibility newVisibility) {
        return new MapHead(name, goal, newVisibility, state);
    }

    public MapHead in(MapState newState) {
        return new MapHead(name, goal, visibility, newState);
    }
}
