package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;

import dev.waymark.contracts.Id;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.service.problem.Refusal;
import java.util.HashSet;
import java.util.Set;

/**
 * A touchpoint as far as its map decides about it.
 *
 * @param notes its pain points and delights
 */
record Touchpoint(TouchpointId id, TouchpointLanes lanes, Set<Id> notes, Set<Reduction> reductions) {
    static final int MOST_NOTES = 100;

    /** A pain point and an action that helped against it. */
    record Reduction(PainPointId painPoint, ActionId action) {}

    static Touchpoint bare(TouchpointId id, TouchpointLanes lanes) {
        return new Touchpoint(id, lanes, new HashSet<>(), new HashSet<>());
    }

    Touchpoint saying(TouchpointLanes newLanes) {
        return new Touchpoint(id, newLanes, notes, reductions);
    }

    void refuseTooManyNotes() {
        if (notes.size() >= MOST_NOTES) {
            throw new Refusal(MAP_FULL, "A touchpoint has at most %d pain points and delights".formatted(MOST_NOTES));
        }
    }

    /** Of a pain point or delight. */
    void refuseUnknown(Id note) {
        if (!notes.contains(note)) {
            throw Refusal.notFound("No such " + (note instanceof PainPointId ? "pain point" : "delight"));
        }
    }

    boolean canBeReduced(PainPointId painPoint, ActionId action) {
        return notes.contains(painPoint) && !reductions.contains(new Reduction(painPoint, action));
    }
}
