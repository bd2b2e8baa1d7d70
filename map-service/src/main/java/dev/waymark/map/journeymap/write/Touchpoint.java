package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointReduced;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaFeelingChanged;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.PersonaFeeling;
import dev.waymark.service.problem.Refusal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A touchpoint as far as its map decides about it; pain points and delights in the order they were told. */
record Touchpoint(
        TouchpointId id,
        TouchpointLanes lanes,
        Map<PainPointId, PainPointDocument> painPoints,
        Map<DelightId, DelightDocument> delights,
        Map<PersonaId, Integer> feelings,
        Set<Reduction> reductions) {
    static final int MOST_NOTES = 100;

    /** A pain point and an action that helped against it. */
    record Reduction(PainPointId painPoint, ActionId action) {}

    static Touchpoint bare(TouchpointId id, TouchpointLanes lanes) {
        return new Touchpoint(
                id, lanes, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>());
    }

    Touchpoint saying(TouchpointLanes newLanes) {
        return new Touchpoint(id, newLanes, painPoints, delights, feelings, reductions);
    }

    void refuseTooManyNotes() {
        refuseTooManyNotes(painPoints.size() + delights.size() + 1);
    }

    static void refuseTooManyNotes(int notes) {
        if (notes > MOST_NOTES) {
            throw new Refusal(MAP_FULL, "A touchpoint has at most %d pain points and delights".formatted(MOST_NOTES));
        }
    }

    PainPointDocument painPoint(PainPointId painPoint) {
        return Optional.ofNullable(painPoints.get(painPoint)).orElseThrow(() -> Refusal.notFound("No such pain point"));
    }

    void refuseUnknown(DelightId delight) {
        if (!delights.containsKey(delight)) {
            throw Refusal.notFound("No such delight");
        }
    }

    boolean canBeReduced(PainPointId painPoint, ActionId action) {
        return painPoints.containsKey(painPoint) && !reductions.contains(new Reduction(painPoint, action));
    }

    void on(PainPointRaised event) {
        painPoints.put(event.painPoint(), PainPointDocument.raised(event.painPoint(), event.text(), event.severity()));
    }

    void on(PainPointChanged event) {
        painPoints.put(
                event.painPoint(),
                new PainPointDocument(event.painPoint(), event.text(), event.severity(), event.whys(), event.state()));
    }

    void on(PainPointReduced event) {
        reductions.add(new Reduction(event.painPoint(), event.action()));
        painPoints.computeIfPresent(event.painPoint(), (_, before) -> before.reduced());
    }

    void on(PersonaFeelingChanged event) {
        if (event.feeling() == null) {
            feelings.remove(event.persona());
        } else {
            feelings.put(event.persona(), event.feeling());
        }
    }

    TouchpointDocument document() {
        return new TouchpointDocument(
                id,
                lanes,
                List.copyOf(painPoints.values()),
                List.copyOf(delights.values()),
                feelings.entrySet().stream()
                        .map(it -> new PersonaFeeling(it.getKey(), it.getValue()))
                        .toList());
    }
}
