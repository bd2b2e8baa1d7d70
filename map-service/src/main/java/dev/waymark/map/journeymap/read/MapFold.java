package dev.waymark.map.journeymap.read;

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
import dev.waymark.contracts.map.JourneyMapEvent.PersonaTakenOff;
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
import dev.waymark.contracts.map.MapState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a map says after one more event: for the current view as for any revision of the past. */
final class MapFold {
    private MapFold() {}

    static @Nullable MapView after(@Nullable MapView before, JourneyMapEvent event, Instant at, long revision) {
        if (event instanceof MapDrawn drawn) {
            return drawn(drawn, at, revision);
        }
        if (before == null) {
            return null;
        }
        boolean changes = !(event instanceof RevisionAcknowledged) && !(event instanceof RevisionLabelled);
        Instant changed = changes ? at : before.changedAt();
        return change(before, event).at(revision, changed);
    }

    private static MapView drawn(MapDrawn drawn, Instant at, long revision) {
        return new MapView(
                drawn.map(),
                revision,
                drawn.name(),
                drawn.kind(),
                MapState.DRAFT,
                drawn.visibility(),
                drawn.owner(),
                null,
                at,
                at,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    static MapView change(MapView map, JourneyMapEvent event) {
        return switch (event) {
            case MapDrawn _, ProposalAccepted _ -> map;
            case MapCopied e -> map.from(e.from());
            case PersonaTakenOff e ->
                map.with(map.head().after(e)).with(TouchpointFold.forgotten(map.stages(), e.persona()));
            case HeadEvent e -> map.with(map.head().after(e));
            case StageAdded e -> map.with(StageFold.added(map.stages(), e));
            case StageRenamed e -> map.with(StageFold.renamed(map.stages(), e));
            case StageMoved e -> map.with(StageFold.moved(map.stages(), e));
            case StageRetired e -> map.with(StageFold.retired(map.stages(), e));
            case StageLinked e -> map.with(StageFold.opening(map.stages(), e.stage(), e.opens()));
            case StageUnlinked e -> map.with(StageFold.opening(map.stages(), e.stage(), null));
            case TouchpointAdded e -> map.with(TouchpointFold.added(map.stages(), e));
            case TouchpointChanged e -> map.with(TouchpointFold.changed(map.stages(), e));
            case TouchpointMoved e -> map.with(TouchpointFold.moved(map.stages(), e));
            case TouchpointRetired e -> map.with(TouchpointFold.retired(map.stages(), e));
            case PersonaFeelingChanged e -> map.with(TouchpointFold.felt(map.stages(), e));
            case PainPointRaised e -> map.with(TouchpointFold.raised(map.stages(), e));
            case PainPointChanged e -> map.with(TouchpointFold.changed(map.stages(), e));
            case PainPointReduced e -> map.with(TouchpointFold.reduced(map.stages(), e));
            case PainPointWithdrawn e -> map.with(TouchpointFold.withdrawn(map.stages(), e));
            case DelightNoted e -> map.with(TouchpointFold.noted(map.stages(), e));
            case DelightWithdrawn e -> map.with(TouchpointFold.withdrawn(map.stages(), e));
            case StakeholderAssigned e -> StakeholderFold.assigned(map, e);
            case StakeholderRemoved e -> StakeholderFold.removed(map, e);
            case RevisionAcknowledged e -> StakeholderFold.acknowledged(map, e);
            case RevisionLabelled _ -> map;
        };
    }
}
