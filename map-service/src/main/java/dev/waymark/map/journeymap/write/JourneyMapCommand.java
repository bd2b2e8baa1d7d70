package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.JourneyMapEvent.ProposalAccepted;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Lineage;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.service.ExpectedRevision;
import java.util.function.UnaryOperator;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a journey map. Each one that changes something makes the next revision. A change is a function
 * from what the map says to what it shall say, so that two writers of different fields do not undo each other.
 */
public sealed interface JourneyMapCommand {
    JourneyMapId map();

    /** The revision the writer has seen. */
    default ExpectedRevision expected() {
        return ExpectedRevision.ANY;
    }

    record DrawMap(
            @TargetAggregateIdentifier JourneyMapId map, String name, MapKind kind, Visibility visibility, Person owner)
            implements JourneyMapCommand {}

    /** Draws a map that says all that at once; it starts as a draft, whatever state the document names. */
    record ImportMap(@TargetAggregateIdentifier JourneyMapId map, MapKind kind, Person owner, MapDocument document)
            implements JourneyMapCommand {}

    /** Draws a map that says what another one says; its stages and touchpoints have ids of their own. */
    record CopyMap(
            @TargetAggregateIdentifier JourneyMapId map, MapKind kind, Person owner, MapDocument document, Lineage from)
            implements JourneyMapCommand {}

    /** The whole map shall say something else; what differs happens, in one revision. */
    record RewriteMap(
            @TargetAggregateIdentifier JourneyMapId map, ExpectedRevision expected, UnaryOperator<MapDocument> change)
            implements JourneyMapCommand {}

    /** The map shall say what a proposal makes of it; for the proposal, which decides that with it in one commit. */
    record AcceptProposal(
            @TargetAggregateIdentifier JourneyMapId map, ProposalAccepted accepted, UnaryOperator<MapDocument> change)
            implements JourneyMapCommand {}

    /** Makes no revision; null takes the name away. */
    record LabelRevision(
            @TargetAggregateIdentifier JourneyMapId map,
            long revision,
            @Nullable String label) implements JourneyMapCommand {}

    /** Behind the others where no position is given. */
    record AddStage(
            @TargetAggregateIdentifier JourneyMapId map, ExpectedRevision expected, StageId stage, PlacedStage placed)
            implements JourneyMapCommand {}

    record ChangeStage(
            @TargetAggregateIdentifier JourneyMapId map,
            ExpectedRevision expected,
            StageId stage,
            UnaryOperator<PlacedStage> change)
            implements JourneyMapCommand {}

    record RetireStage(@TargetAggregateIdentifier JourneyMapId map, ExpectedRevision expected, StageId stage)
            implements JourneyMapCommand {}

    record AddTouchpoint(
            @TargetAggregateIdentifier JourneyMapId map,
            ExpectedRevision expected,
            TouchpointId touchpoint,
            PlacedTouchpoint placed)
            implements JourneyMapCommand {}

    record ChangeTouchpoint(
            @TargetAggregateIdentifier JourneyMapId map,
            ExpectedRevision expected,
            TouchpointId touchpoint,
            UnaryOperator<PlacedTouchpoint> change)
            implements JourneyMapCommand {}

    record RetireTouchpoint(
            @TargetAggregateIdentifier JourneyMapId map, ExpectedRevision expected, TouchpointId touchpoint)
            implements JourneyMapCommand {}

    record RaisePainPoint(
            @TargetAggregateIdentifier JourneyMapId map,
            ExpectedRevision expected,
            TouchpointId touchpoint,
            PainPointId painPoint,
            String text,
            @Nullable Integer severity)
            implements JourneyMapCommand {}

    record ChangePainPoint(
            @TargetAggregateIdentifier JourneyMapId map,
            ExpectedRevision expected,
            TouchpointId touchpoint,
            PainPointId painPoint,
            UnaryOperator<PainPointDocument> change)
            implements JourneyMapCommand {}

    /** Changes nothing where the pain point is gone, or the action is known to have helped. */
    record ReducePainPoint(
            @TargetAggregateIdentifier JourneyMapId map,
            TouchpointId touchpoint,
            PainPointId painPoint,
            ActionId action)
            implements JourneyMapCommand {}

    record WithdrawPainPoint(
            @TargetAggregateIdentifier JourneyMapId map,
            ExpectedRevision expected,
            TouchpointId touchpoint,
            PainPointId painPoint)
            implements JourneyMapCommand {}

    record NoteDelight(
            @TargetAggregateIdentifier JourneyMapId map,
            ExpectedRevision expected,
            TouchpointId touchpoint,
            DelightId delight,
            String text)
            implements JourneyMapCommand {}

    record WithdrawDelight(
            @TargetAggregateIdentifier JourneyMapId map,
            ExpectedRevision expected,
            TouchpointId touchpoint,
            DelightId delight)
            implements JourneyMapCommand {}

    /** The owner's role hands the map over: who owned it so far becomes an editor. */
    record AssignStakeholder(
            @TargetAggregateIdentifier JourneyMapId map, ExpectedRevision expected, Person person, StakeholderRole role)
            implements JourneyMapCommand {}

    record RemoveStakeholder(@TargetAggregateIdentifier JourneyMapId map, ExpectedRevision expected, UserId user)
            implements JourneyMapCommand {}

    /** Makes no revision. */
    record AcknowledgeRevision(@TargetAggregateIdentifier JourneyMapId map, long revision, UserId user)
            implements JourneyMapCommand {}
}
