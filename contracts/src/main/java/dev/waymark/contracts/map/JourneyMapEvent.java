package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a journey map. All events of one accepted command make one revision, whose number they carry in
 * their metadata as {@code revision}. Positions count from 0.
 */
public sealed interface JourneyMapEvent {
    JourneyMapId map();

    @EventName("map.MapDrawn")
    record MapDrawn(JourneyMapId map, String name, MapKind kind, Visibility visibility, UserId owner)
            implements JourneyMapEvent {}

    /** Said at once with {@link MapDrawn}, before what the copy holds. */
    @EventName("map.MapCopied")
    record MapCopied(JourneyMapId map, Lineage from) implements JourneyMapEvent {}

    /**
     * Somebody other than its author merged a proposal. Said first in the revision that makes the map say so.
     *
     * @param author who proposed it; who merged it is the actor of the event
     */
    @EventName("map.ProposalAccepted")
    record ProposalAccepted(JourneyMapId map, ProposalId proposal, String title, UserId author, String authorName)
            implements JourneyMapEvent {}

    /** What is said of the map as a whole. */
    sealed interface HeadEvent extends JourneyMapEvent {}

    @EventName("map.MapRenamed")
    record MapRenamed(JourneyMapId map, String name) implements HeadEvent {}

    @EventName("map.GoalSet")
    record GoalSet(JourneyMapId map, Goal goal) implements HeadEvent {}

    @EventName("map.GoalDropped")
    record GoalDropped(JourneyMapId map) implements HeadEvent {}

    @EventName("map.VisibilityChanged")
    record VisibilityChanged(JourneyMapId map, Visibility visibility) implements HeadEvent {}

    @EventName("map.StateChanged")
    record StateChanged(JourneyMapId map, MapState state) implements HeadEvent {}

    /** The map draws the journey of these customers. */
    @EventName("map.CustomersNamed")
    record CustomersNamed(JourneyMapId map, Customers customers) implements HeadEvent {}

    /** The map draws everybody's journey again. */
    @EventName("map.CustomersDropped")
    record CustomersDropped(JourneyMapId map) implements HeadEvent {}

    /** The channels the map is about, all of them; none stands for any channel. */
    @EventName("map.ChannelsChosen")
    record ChannelsChosen(JourneyMapId map, List<String> channels) implements HeadEvent {}

    /** The name is what the persona was called at that time. */
    @EventName("map.PersonaPlaced")
    record PersonaPlaced(JourneyMapId map, PersonaId persona, String name) implements HeadEvent {}

    /** Its feelings at the touchpoints go with it. */
    @EventName("map.PersonaTakenOff")
    record PersonaTakenOff(JourneyMapId map, PersonaId persona) implements HeadEvent {}

    /** What is said in its stages. */
    sealed interface DrawingEvent extends JourneyMapEvent {}

    @EventName("map.StageAdded")
    record StageAdded(JourneyMapId map, StageId stage, String name, int position) implements DrawingEvent {}

    @EventName("map.StageRenamed")
    record StageRenamed(JourneyMapId map, StageId stage, String name) implements DrawingEvent {}

    /** The stage now stands at the position; the others close up. */
    @EventName("map.StageMoved")
    record StageMoved(JourneyMapId map, StageId stage, int position) implements DrawingEvent {}

    /** Feedback on the stage still counts; it and its touchpoints are only no longer drawn. */
    @EventName("map.StageRetired")
    record StageRetired(JourneyMapId map, StageId stage) implements DrawingEvent {}

    /** The stage is drawn in more detail on a map of its own. */
    @EventName("map.StageLinked")
    record StageLinked(JourneyMapId map, StageId stage, JourneyMapId opens) implements DrawingEvent {}

    @EventName("map.StageUnlinked")
    record StageUnlinked(JourneyMapId map, StageId stage) implements DrawingEvent {}

    @EventName("map.TouchpointAdded")
    record TouchpointAdded(
            JourneyMapId map, StageId stage, TouchpointId touchpoint, int position, TouchpointLanes lanes)
            implements DrawingEvent {}

    @EventName("map.TouchpointChanged")
    record TouchpointChanged(JourneyMapId map, TouchpointId touchpoint, TouchpointLanes lanes)
            implements DrawingEvent {}

    /** The touchpoint now stands in the stage at the position; the others close up. */
    @EventName("map.TouchpointMoved")
    record TouchpointMoved(JourneyMapId map, TouchpointId touchpoint, StageId stage, int position)
            implements DrawingEvent {}

    /** Feedback on the touchpoint still counts; it is only no longer drawn. */
    @EventName("map.TouchpointRetired")
    record TouchpointRetired(JourneyMapId map, TouchpointId touchpoint) implements DrawingEvent {}

    /** How the team believes the persona feels here: −2 very bad … +2 very good; absent where it says nothing any more. */
    @EventName("map.PersonaFeelingChanged")
    record PersonaFeelingChanged(
            JourneyMapId map,
            TouchpointId touchpoint,
            PersonaId persona,
            @Nullable Integer feeling) implements DrawingEvent {}

    /** Severity is 1 (a nuisance) to 5 (customers leave), absent where nobody has judged it yet. */
    @EventName("map.PainPointRaised")
    record PainPointRaised(
            JourneyMapId map,
            TouchpointId touchpoint,
            PainPointId painPoint,
            String text,
            @Nullable Integer severity) implements DrawingEvent {}

    /**
     * All that is now known of the pain point.
     *
     * @param whys its root cause by asking why again and again; the last answer is the root
     */
    @EventName("map.PainPointChanged")
    record PainPointChanged(
            JourneyMapId map,
            TouchpointId touchpoint,
            PainPointId painPoint,
            String text,
            @Nullable Integer severity,
            List<String> whys,
            PainPointState state)
            implements DrawingEvent {}

    /** An action has measurably helped against the pain point. */
    @EventName("map.PainPointReduced")
    record PainPointReduced(JourneyMapId map, TouchpointId touchpoint, PainPointId painPoint, ActionId action)
            implements DrawingEvent {}

    @EventName("map.PainPointWithdrawn")
    record PainPointWithdrawn(JourneyMapId map, TouchpointId touchpoint, PainPointId painPoint)
            implements DrawingEvent {}

    @EventName("map.DelightNoted")
    record DelightNoted(JourneyMapId map, TouchpointId touchpoint, DelightId delight, String text)
            implements DrawingEvent {}

    @EventName("map.DelightWithdrawn")
    record DelightWithdrawn(JourneyMapId map, TouchpointId touchpoint, DelightId delight) implements DrawingEvent {}

    /** Also said when a stakeholder's role or department changes. */
    @EventName("map.StakeholderAssigned")
    record StakeholderAssigned(
            JourneyMapId map,
            UserId user,
            String name,
            StakeholderRole role,
            @Nullable String department) implements JourneyMapEvent {}

    @EventName("map.StakeholderRemoved")
    record StakeholderRemoved(JourneyMapId map, UserId user) implements JourneyMapEvent {}

    /** A revision is called something, such as “Q3 review”; null takes the name away. Makes no revision of its own. */
    @EventName("map.RevisionLabelled")
    record RevisionLabelled(
            JourneyMapId map, long revision, @Nullable String label) implements JourneyMapEvent {}

    /** The stakeholder confirms that the revision is the shared picture. Makes no revision of its own. */
    @EventName("map.RevisionAcknowledged")
    record RevisionAcknowledged(JourneyMapId map, long revision, UserId user) implements JourneyMapEvent {}
}
