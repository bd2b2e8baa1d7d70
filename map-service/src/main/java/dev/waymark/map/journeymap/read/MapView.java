package dev.waymark.map.journeymap.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What a map says at one revision. */
public record MapView(
        @BsonId JourneyMapId id,
        long revision,
        String name,
        MapKind kind,
        MapState state,
        Visibility visibility,
        UserId owner,
        @Nullable Goal goal,
        Instant drawnAt,
        Instant changedAt,
        List<StageView> stages,
        List<StakeholderView> stakeholders)
        implements Revisioned {
    public record StageView(StageId id, String name, List<TouchpointView> touchpoints) {}

    public record TouchpointView(
            TouchpointId id,
            @JsonUnwrapped TouchpointLanes lanes,
            List<PainPointView> painPoints,
            List<DelightView> delights) {
        private TouchpointDocument document() {
            return new TouchpointDocument(
                    id,
                    lanes,
                    painPoints.stream()
                            .map(it -> new PainPointDocument(it.id(), it.text(), it.severity(), it.whys(), it.state()))
                            .toList(),
                    delights.stream()
                            .map(it -> new DelightDocument(it.id(), it.text()))
                            .toList());
        }
    }

    /**
     * A pain point.
     *
     * @param severity 1 to 5, where somebody has judged it
     * @param whys its root cause by asking why again and again; the last answer is the root
     * @param reducedBy the actions that have measurably helped
     */
    public record PainPointView(
            PainPointId id,
            String text,
            @Nullable Integer severity,
            List<String> whys,
            PainPointState state,
            List<ActionId> reducedBy) {}

    public record DelightView(DelightId id, String text) {}

    /**
     * A stakeholder.
     *
     * @param acknowledged the last revision the stakeholder has confirmed
     */
    public record StakeholderView(
            UserId user,
            String name,
            StakeholderRole role,
            @Nullable String department,
            @Nullable Long acknowledged) {}

    /** How many of the stakeholders have confirmed this very revision. */
    public record Alignment(int acknowledged, int stakeholders) {}

    @JsonProperty
    public Alignment alignment() {
        long acknowledged = stakeholders.stream()
                .filter(stakeholder -> Objects.equals(stakeholder.acknowledged(), revision))
                .count();
        return new Alignment((int) acknowledged, stakeholders.size());
    }

    /** What it says, to be compared with what it said or shall say. */
    public MapDocument document() {
        return new MapDocument(
                new MapHead(name, goal, visibility, state),
                stages.stream()
                        .map(stage -> new StageDocument(
                                stage.id(),
                                stage.name(),
                                stage.touchpoints().stream()
                                        .map(TouchpointView::document)
                                        .toList()))
                        .toList());
    }

    /** The user's role on this map, if any. */
    public Optional<StakeholderRole> roleOf(UserId user) {
        return stakeholders.stream()
                .filter(stakeholder -> stakeholder.user().equals(user))
                .map(StakeholderView::role)
                .findFirst();
    }

    public String ownerName() {
        return stakeholders.stream()
                .filter(stakeholder -> stakeholder.user().equals(owner))
                .map(StakeholderView::name)
                .findFirst()
                .orElse("");
    }

    MapView at(long newRevision, Instant changed) {
        return new MapView(
                id, newRevision, name, kind, state, visibility, owner, goal, drawnAt, changed, stages, stakeholders);
    }

    MapView saying(String newName, MapState newState, Visibility newVisibility, @Nullable Goal newGoal) {
        return new MapView(
                id,
                revision,
                newName,
                kind,
                newState,
                newVisibility,
                owner,
                newGoal,
                drawnAt,
                changedAt,
                stages,
                stakeholders);
    }

    MapView with(List<StageView> newStages) {
        return new MapView(
                id, revision, name, kind, state, visibility, owner, goal, drawnAt, changedAt, newStages, stakeholders);
    }

    MapView of(UserId newOwner, List<StakeholderView> newStakeholders) {
        return new MapView(
                id,
                revision,
                name,
                kind,
                state,
                visibility,
                newOwner,
                goal,
                drawnAt,
                changedAt,
                stages,
                newStakeholders);
    }
}
