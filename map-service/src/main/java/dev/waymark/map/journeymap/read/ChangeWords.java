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
import dev.waymark.service.json.JsonConventions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what an event changed on the map as it was before. */
final class ChangeWords {
    private ChangeWords() {}

    static List<String> of(@Nullable MapView before, JourneyMapEvent event) {
        if (event instanceof MapDrawn drawn) {
            return List.of("drew the map " + drawn.name());
        }
        return before == null ? List.of() : of(new NamesOnMap(before), before, event);
    }

    private static List<String> of(NamesOnMap names, MapView before, JourneyMapEvent event) {
        return switch (event) {
            case MapDrawn _, RevisionAcknowledged _, RevisionLabelled _ -> List.of();
            case MapCopied e ->
                List.of("copied it from revision %d of another map"
                        .formatted(e.from().revision()));
            case ProposalAccepted e -> List.of("merged the proposal “%s” of %s".formatted(e.title(), e.authorName()));
            case HeadEvent e -> HeadWords.of(before.head(), e);
            case StageAdded e -> List.of("added the stage %s".formatted(e.name()));
            case StageRenamed e -> List.of("renamed the stage %s to %s".formatted(names.stage(e.stage()), e.name()));
            case StageMoved e ->
                List.of("moved the stage %s from place %d to %d"
                        .formatted(names.stage(e.stage()), names.place(e.stage()), e.position() + 1));
            case StageRetired e -> List.of("removed the stage %s".formatted(names.stageWithContent(e.stage())));
            case StageLinked e -> List.of("let the stage %s open a map of its own".formatted(names.stage(e.stage())));
            case StageUnlinked e -> List.of("let the stage %s open no map any more".formatted(names.stage(e.stage())));
            case TouchpointAdded e ->
                List.of("added the touchpoint %s to %s".formatted(e.lanes().name(), names.stage(e.stage())));
            case TouchpointChanged e -> LaneWords.between(names.lanes(e.touchpoint()), e.lanes());
            case TouchpointMoved e -> moved(names, e);
            case TouchpointRetired e ->
                List.of("removed the touchpoint %s from %s"
                        .formatted(names.touchpoint(e.touchpoint()), names.stageOf(e.touchpoint())));
            case PersonaFeelingChanged e -> felt(names, e);
            case PainPointRaised e ->
                List.of("raised the pain point “%s” of %s".formatted(e.text(), names.touchpoint(e.touchpoint())));
            case PainPointChanged e -> PainPointWords.between(names.view(e.touchpoint(), e.painPoint()), e);
            case PainPointReduced e ->
                List.of("marked the pain point %s as reduced by an action"
                        .formatted(names.painPoint(e.touchpoint(), e.painPoint())));
            case PainPointWithdrawn e ->
                List.of("withdrew the pain point %s".formatted(names.painPoint(e.touchpoint(), e.painPoint())));
            case DelightNoted e ->
                List.of("noted the delight “%s” of %s".formatted(e.text(), names.touchpoint(e.touchpoint())));
            case DelightWithdrawn e ->
                List.of("withdrew the delight %s".formatted(names.delight(e.touchpoint(), e.delight())));
            case StakeholderAssigned e -> List.of("made %s %s of the map".formatted(e.name(), word(e.role())));
            case StakeholderRemoved e -> List.of("removed the stakeholder %s".formatted(names.stakeholder(e.user())));
        };
    }

    private static List<String> felt(NamesOnMap names, PersonaFeelingChanged event) {
        String what =
                "feeling of %s at %s".formatted(names.persona(event.persona()), names.touchpoint(event.touchpoint()));
        return List.of(LaneWords.changed(what, names.feeling(event.touchpoint(), event.persona()), event.feeling()));
    }

    private static List<String> moved(NamesOnMap names, TouchpointMoved event) {
        String touchpoint = names.touchpoint(event.touchpoint());
        String from = names.stageOf(event.touchpoint());
        String to = names.stage(event.stage());
        return from.equals(to)
                ? List.of("moved the touchpoint %s in %s from place %d to %d"
                        .formatted(touchpoint, to, names.place(event.touchpoint()), event.position() + 1))
                : List.of("moved the touchpoint %s from %s to %s".formatted(touchpoint, from, to));
    }

    private static String word(Enum<?> value) {
        return JsonConventions.wireName(value);
    }
}
