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

/** A touchpoint as far as its map decides about it. */
final class Touchpoint {
    static final int MOST_NOTES = 100;

    final TouchpointId id;
    TouchpointLanes lanes;
    private final Set<Id> notes = new HashSet<>();
    private final Set<Reduction> reductions = new HashSet<>();

    /** A pain point and an action that helped against it. */
    private record Reduction(PainPointId painPoint, ActionId action) {}

    Touchpoint(TouchpointId id, TouchpointLanes lanes) {
        this.id = id;
        this.lanes = lanes;
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

    void noted(Id note) {
        notes.add(note);
    }

    void withdrawn(Id note) {
        notes.remove(note);
    }

    void reduced(PainPointId painPoint, ActionId action) {
        reductions.add(new Reduction(painPoint, action));
    }
}
