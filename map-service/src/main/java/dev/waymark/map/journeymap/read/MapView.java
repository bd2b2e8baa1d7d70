package dev.waymark.map.journeymap.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.Customers;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Lineage;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.document.Changes;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.document.PersonaFeeling;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a map says at one revision.
 *
 * @param customers whose journey it is; absent where it is everybody's
 * @param channels the channels it is about; none stands for any channel
 * @param personas in the order they were put on the map
 * @param copyOf what it was copied from
 * @param evidence its score today; absent where the map is told as it was
 */
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
        List<StakeholderView> stakeholders,
        @Nullable Customers customers,
        List<String> channels,
        List<PersonaOnMap> personas,
        @Nullable Lineage copyOf,
        @Nullable MapEvidence evidence)
        implements Revisioned {
    /**
     * A stage.
     *
     * @param opens the map that draws it in more detail
     */
    public record StageView(
            StageId id, String name, @Nullable JourneyMapId opens, List<TouchpointView> touchpoints) {
        StageView with(List<TouchpointView> newTouchpoints) {
            return new StageView(id, name, opens, newTouchpoints);
        }
    }

    /**
     * A touchpoint.
     *
     * @param personaFeelings how the team believes each persona feels here, where it says so
     */
    public record TouchpointView(
            TouchpointId id,
            @JsonUnwrapped TouchpointLanes lanes,
            List<PainPointView> painPoints,
            List<DelightView> delights,
            List<PersonaFeeling> personaFeelings) {
        TouchpointView with(List<PainPointView> newPainPoints, List<DelightView> newDelights) {
            return new TouchpointView(id, lanes, newPainPoints, newDelights, personaFeelings);
        }

        TouchpointView feeling(PersonaId persona, @Nullable Integer feeling) {
            return new TouchpointView(
                    id, lanes, painPoints, delights, PersonaFeeling.with(personaFeelings, persona, feeling));
        }

        private TouchpointDocument document() {
            return new TouchpointDocument(
                    id,
                    lanes,
                    painPoints.stream()
                            .map(it -> new PainPointDocument(it.id(), it.text(), it.severity(), it.whys(), it.state()))
                            .toList(),
                    delights.stream()
                            .map(it -> new DelightDocument(it.id(), it.text()))
                            .toList(),
                    personaFeelings);
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
                head(),
                stages.stream()
                        .map(stage -> new StageDocument(
                                stage.id(),
                                stage.name(),
                                stage.opens(),
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

    /** What it says of itself as a whole. */
    public MapHead head() {
        return new MapHead(name, goal, visibility, state, customers, channels, personas);
    }

    /** By the ids of what it comes from, to be compared with that. */
    public MapView toldBy(Lineage lineage) {
        return with(Translation.of(stages, lineage));
    }

    /** As if it were another map. */
    public MapView as(JourneyMapId other) {
        return made(other, revision, changedAt, head(), owner, stages, stakeholders, copyOf, evidence);
    }

    /** As if it said something else already. */
    public MapView saying(MapDocument document) {
        MapView view = this;
        for (JourneyMapEvent event : Changes.between(id, document(), document)) {
            view = MapFold.change(view, event);
        }
        return view;
    }

    MapView at(long newRevision, Instant changed) {
        return made(id, newRevision, changed, head(), owner, stages, stakeholders, copyOf, evidence);
    }

    MapView with(MapHead head) {
        return made(id, revision, changedAt, head, owner, stages, stakeholders, copyOf, evidence);
    }

    MapView with(List<StageView> newStages) {
        return made(id, revision, changedAt, head(), owner, newStages, stakeholders, copyOf, evidence);
    }

    MapView of(UserId newOwner, List<StakeholderView> newStakeholders) {
        return made(id, revision, changedAt, head(), newOwner, stages, newStakeholders, copyOf, evidence);
    }

    MapView from(Lineage original) {
        return made(id, revision, changedAt, head(), owner, stages, stakeholders, original, evidence);
    }

    /** Standing on that of so many pieces, as far as it counts on that day. */
    MapView grounded(int pieces, List<Ground> grounds, LocalDate day) {
        MapEvidence score = MapEvidence.of(stages, pieces, grounds, day);
        return made(id, revision, changedAt, head(), owner, stages, stakeholders, copyOf, score);
    }

    /** Evidence grows old without anything happening to the map. */
    MapView aged(LocalDate day) {
        return evidence == null || evidence.holdsOn(day) ? this : grounded(evidence.pieces(), evidence.grounds(), day);
    }

    private MapView made(
            JourneyMapId newId,
            long newRevision,
            Instant changed,
            MapHead head,
            UserId newOwner,
            List<StageView> newStages,
            List<StakeholderView> newStakeholders,
            @Nullable Lineage original,
            @Nullable MapEvidence newEvidence) {
        return new MapView(
                newId,
                newRevision,
                head.name(),
                kind,
                head.state(),
                head.visibility(),
                newOwner,
                head.goal(),
                drawnAt,
                changed,
                newStages,
                newStakeholders,
                head.customers(),
                head.channels(),
                head.personas(),
                original,
                newEvidence);
    }
}
