package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.DelightWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointReduced;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaFeelingChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.read.MapView.DelightView;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The touchpoints of all stages after one more event. */
final class TouchpointFold {
    private TouchpointFold() {}

    static List<StageView> added(List<StageView> stages, TouchpointAdded event) {
        TouchpointView added = new TouchpointView(event.touchpoint(), event.lanes(), List.of(), List.of(), List.of());
        return inserted(stages, event.stage(), event.position(), added);
    }

    static List<StageView> changed(List<StageView> stages, TouchpointChanged event) {
        return changed(
                stages,
                event.touchpoint(),
                touchpoint -> new TouchpointView(
                        touchpoint.id(),
                        event.lanes(),
                        touchpoint.painPoints(),
                        touchpoint.delights(),
                        touchpoint.personaFeelings()));
    }

    static List<StageView> moved(List<StageView> stages, TouchpointMoved event) {
        TouchpointView moved = stages.stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .filter(is(event.touchpoint()))
                .findFirst()
                .orElseThrow();
        return inserted(without(stages, event.touchpoint()), event.stage(), event.position(), moved);
    }

    static List<StageView> retired(List<StageView> stages, TouchpointRetired event) {
        return without(stages, event.touchpoint());
    }

    static List<StageView> felt(List<StageView> stages, PersonaFeelingChanged event) {
        return changed(stages, event.touchpoint(), touchpoint -> touchpoint.feeling(event.persona(), event.feeling()));
    }

    static List<StageView> forgotten(List<StageView> stages, PersonaId persona) {
        return inEach(
                stages,
                touchpoints -> Lists.replaced(touchpoints, _ -> true, touchpoint -> touchpoint.feeling(persona, null)));
    }

    static List<StageView> raised(List<StageView> stages, PainPointRaised event) {
        PainPointView raised = new PainPointView(
                event.painPoint(), event.text(), event.severity(), List.of(), PainPointState.RAISED, List.of());
        return painPoints(stages, event.touchpoint(), before -> Lists.appended(before, raised));
    }

    static List<StageView> changed(List<StageView> stages, PainPointChanged event) {
        return painPoint(
                stages,
                event.touchpoint(),
                event.painPoint(),
                before -> new PainPointView(
                        before.id(), event.text(), event.severity(), event.whys(), event.state(), before.reducedBy()));
    }

    static List<StageView> reduced(List<StageView> stages, PainPointReduced event) {
        return painPoint(
                stages,
                event.touchpoint(),
                event.painPoint(),
                before -> new PainPointView(
                        before.id(),
                        before.text(),
                        before.severity(),
                        before.whys(),
                        before.state() == PainPointState.GONE ? PainPointState.GONE : PainPointState.REDUCED,
                        Lists.appended(before.reducedBy(), event.action())));
    }

    static List<StageView> withdrawn(List<StageView> stages, PainPointWithdrawn event) {
        return painPoints(
                stages,
                event.touchpoint(),
                before -> Lists.without(before, painPoint -> painPoint.id().equals(event.painPoint())));
    }

    static List<StageView> noted(List<StageView> stages, DelightNoted event) {
        DelightView noted = new DelightView(event.delight(), event.text());
        return delights(stages, event.touchpoint(), before -> Lists.appended(before, noted));
    }

    static List<StageView> withdrawn(List<StageView> stages, DelightWithdrawn event) {
        return delights(
                stages,
                event.touchpoint(),
                before -> Lists.without(before, delight -> delight.id().equals(event.delight())));
    }

    private static List<StageView> painPoint(
            List<StageView> stages, TouchpointId touchpoint, PainPointId id, UnaryOperator<PainPointView> change) {
        return painPoints(
                stages,
                touchpoint,
                before -> Lists.replaced(before, painPoint -> painPoint.id().equals(id), change));
    }

    private static List<StageView> painPoints(
            List<StageView> stages, TouchpointId id, UnaryOperator<List<PainPointView>> change) {
        return changed(
                stages,
                id,
                touchpoint -> touchpoint.with(change.apply(touchpoint.painPoints()), touchpoint.delights()));
    }

    private static List<StageView> delights(
            List<StageView> stages, TouchpointId id, UnaryOperator<List<DelightView>> change) {
        return changed(
                stages,
                id,
                touchpoint -> touchpoint.with(touchpoint.painPoints(), change.apply(touchpoint.delights())));
    }

    private static List<StageView> changed(
            List<StageView> stages, TouchpointId id, UnaryOperator<TouchpointView> change) {
        return inEach(stages, touchpoints -> Lists.replaced(touchpoints, is(id), change));
    }

    private static List<StageView> inserted(
            List<StageView> stages, StageId id, int position, TouchpointView touchpoint) {
        return Lists.replaced(
                stages,
                StageFold.is(id),
                stage -> stage.with(Lists.inserted(stage.touchpoints(), position, touchpoint)));
    }

    private static List<StageView> without(List<StageView> stages, TouchpointId id) {
        return inEach(stages, touchpoints -> Lists.without(touchpoints, is(id)));
    }

    private static List<StageView> inEach(List<StageView> stages, UnaryOperator<List<TouchpointView>> change) {
        return Lists.replaced(stages, _ -> true, stage -> stage.with(change.apply(stage.touchpoints())));
    }

    private static Predicate<TouchpointView> is(TouchpointId id) {
        return touchpoint -> touchpoint.id().equals(id);
    }
}
