package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.DelightWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.GoalDropped;
import dev.waymark.contracts.map.JourneyMapEvent.GoalSet;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.MapRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointReduced;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.StageMoved;
import dev.waymark.contracts.map.JourneyMapEvent.StageRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderRemoved;
import dev.waymark.contracts.map.JourneyMapEvent.StateChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.JourneyMapEvent.VisibilityChanged;
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
            case MapDrawn _, RevisionAcknowledged _ -> List.of();
            case MapRenamed e -> say("renamed the map from %s to %s", before.name(), e.name());
            case GoalSet e -> goal(before.goal(), e.goal());
            case GoalDropped _ -> List.of("dropped the goal");
            case VisibilityChanged e ->
                say("changed the visibility from %s to %s", word(before.visibility()), word(e.visibility()));
            case StateChanged e -> say("moved the map from %s to %s", word(before.state()), word(e.state()));
            case StageAdded e -> say("added the stage %s", e.name());
            case StageRenamed e -> say("renamed the stage %s to %s", names.stage(e.stage()), e.name());
            case StageMoved e ->
                say("moved the stage %s from place %d to %d", names.stage(e.stage()), names.place(e.stage()), e.position() + 1);
            case StageRetired e -> say("removed the stage %s", names.stageWithContent(e.stage()));
            case TouchpointAdded e -> say("added the touchpoint %s to %s", e.lanes().name(), names.stage(e.stage()));
            case TouchpointChanged e -> LaneWords.between(names.lanes(e.touchpoint()), e.lanes());
            case TouchpointMoved e -> moved(names, e);
            case TouchpointRetired e ->
                say(
                        "removed the touchpoint %s from %s",
                        names.touchpoint(e.touchpoint()), names.stageOf(e.touchpoint()));
            case PainPointRaised e ->
                say("raised the pain point “%s” of %s", e.text(), names.touchpoint(e.touchpoint()));
            case PainPointReduced e ->
                say("marked the pain point %s as reduced by an action", names.painPoint(e.touchpoint(), e.painPoint()));
            case PainPointWithdrawn e ->
                say("withdrew the pain point %s", names.painPoint(e.touchpoint(), e.painPoint()));
            case DelightNoted e -> say("noted the delight “%s” of %s", e.text(), names.touchpoint(e.touchpoint()));
            case DelightWithdrawn e -> say("withdrew the delight %s", names.delight(e.touchpoint(), e.delight()));
            case StakeholderAssigned e -> say("made %s %s of the map", e.name(), word(e.role()));
            case StakeholderRemoved e -> say("removed the stakeholder %s", names.stakeholder(e.user()));
        };
    }

    private static List<String> goal(@Nullable Goal before, Goal after) {
        return before == null
                ? say("set the goal “%s”", after.statement())
                : say("changed the goal from “%s” to “%s”", before.statement(), after.statement());
    }

    private static List<String> moved(NamesOnMap names, TouchpointMoved event) {
        String touchpoint = names.touchpoint(event.touchpoint());
        String from = names.stageOf(event.touchpoint());
        String to = names.stage(event.stage());
        return from.equals(to)
                ? say(
                        "moved the touchpoint %s in %s from place %d to %d",
                        touchpoint, to, names.place(event.touchpoint()), event.position() + 1)
                : say("moved the touchpoint %s from %s to %s", touchpoint, from, to);
    }

    private static List<String> say(String sentence, Object... words) {
        return List.of(sentence.formatted(words));
    }

    private static String word(Enum<?> value) {
        return JsonConventions.wireName(value);
    }
}
