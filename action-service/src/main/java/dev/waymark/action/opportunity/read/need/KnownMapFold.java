package dev.waymark.action.opportunity.read.need;

import dev.waymark.action.opportunity.read.need.KnownMap.KnownPainPoint;
import dev.waymark.action.opportunity.read.need.KnownMap.KnownTouchpoint;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.DelightWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.HeadEvent;
import dev.waymark.contracts.map.JourneyMapEvent.MapCopied;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointReduced;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaFeelingChanged;
import dev.waymark.contracts.map.JourneyMapEvent.ProposalAccepted;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionLabelled;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.StageLinked;
import dev.waymark.contracts.map.JourneyMapEvent.StageMoved;
import dev.waymark.contracts.map.JourneyMapEvent.StageRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.StageUnlinked;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderRemoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a map after one more of its events. */
final class KnownMapFold {
    private KnownMapFold() {}

    static @Nullable KnownMap after(@Nullable KnownMap before, JourneyMapEvent event) {
        if (before == null) {
            return event instanceof MapDrawn drawn ? new KnownMap(drawn.map(), List.of()) : null;
        }
        return switch (event) {
            case TouchpointAdded added -> added(before, added);
            case TouchpointChanged changed -> before.only(changed.touchpoint(), known -> changed(known, changed));
            case TouchpointMoved moved -> before.only(moved.touchpoint(), known -> known.inStage(moved.stage()));
            case TouchpointRetired retired -> before.only(retired.touchpoint(), KnownTouchpoint::retired);
            case StageRetired retired ->
                before.each(known -> known.stage().equals(retired.stage()) ? known.retired() : known);
            case PainPointRaised raised -> before.only(raised.touchpoint(), known -> raised(known, raised));
            case PainPointChanged changed -> before.only(changed.touchpoint(), known -> changed(known, changed));
            case PainPointReduced reduced ->
                before.only(reduced.touchpoint(), known -> reduced(known, reduced.painPoint()));
            case PainPointWithdrawn withdrawn ->
                before.only(withdrawn.touchpoint(), known -> without(known, withdrawn.painPoint()));
            case MapDrawn _, MapCopied _, ProposalAccepted _, HeadEvent _, PersonaFeelingChanged _ -> before;
            case StageAdded _, StageRenamed _, StageMoved _, StageLinked _, StageUnlinked _ -> before;
            case DelightNoted _, DelightWithdrawn _ -> before;
            case StakeholderAssigned _, StakeholderRemoved _, RevisionAcknowledged _, RevisionLabelled _ -> before;
        };
    }

    private static KnownMap added(KnownMap map, TouchpointAdded added) {
        KnownTouchpoint touchpoint = new KnownTouchpoint(
                added.touchpoint(),
                added.stage(),
                added.lanes().name(),
                added.lanes().feeling(),
                added.lanes().importance(),
                true,
                List.of());
        return new KnownMap(
                map.id(),
                Stream.concat(map.touchpoints().stream(), Stream.of(touchpoint)).toList());
    }

    private static KnownTouchpoint changed(KnownTouchpoint known, TouchpointChanged changed) {
        return new KnownTouchpoint(
                known.id(),
                known.stage(),
                changed.lanes().name(),
                changed.lanes().feeling(),
                changed.lanes().importance(),
                known.drawn(),
                known.painPoints());
    }

    private static KnownTouchpoint raised(KnownTouchpoint known, PainPointRaised raised) {
        KnownPainPoint painPoint = new KnownPainPoint(raised.painPoint(), raised.text(), raised.severity(), false);
        return known.withPainPoints(
                Stream.concat(known.painPoints().stream(), Stream.of(painPoint)).toList());
    }

    private static KnownTouchpoint changed(KnownTouchpoint known, PainPointChanged changed) {
        boolean reduced = changed.state() == PainPointState.REDUCED || changed.state() == PainPointState.GONE;
        return replaced(
                known,
                changed.painPoint(),
                before -> new KnownPainPoint(before.id(), changed.text(), changed.severity(), reduced));
    }

    private static KnownTouchpoint reduced(KnownTouchpoint known, PainPointId reduced) {
        return replaced(
                known, reduced, before -> new KnownPainPoint(before.id(), before.text(), before.severity(), true));
    }

    private static KnownTouchpoint replaced(
            KnownTouchpoint known, PainPointId id, UnaryOperator<KnownPainPoint> change) {
        return known.withPainPoints(known.painPoints().stream()
                .map(point -> point.id().equals(id) ? change.apply(point) : point)
                .toList());
    }

    private static KnownTouchpoint without(KnownTouchpoint known, PainPointId withdrawn) {
        return known.withPainPoints(known.painPoints().stream()
                .filter(point -> !point.id().equals(withdrawn))
                .toList());
    }
}
