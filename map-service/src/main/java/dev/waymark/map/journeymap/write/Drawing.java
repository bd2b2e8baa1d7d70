package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;
import static dev.waymark.map.MapProblem.STAGE_NAME_TAKEN;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.StageLinked;
import dev.waymark.contracts.map.JourneyMapEvent.StageMoved;
import dev.waymark.contracts.map.JourneyMapEvent.StageRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StageUnlinked;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangePainPoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangeStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangeTouchpoint;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The stages of a map and their touchpoints, in order. Stage names are unique whatever their case. */
final class Drawing {
    static final int MOST_STAGES = 50;
    static final int MOST_TOUCHPOINTS = 1_000;

    private final List<Stage> stages = new ArrayList<>();

    /** Those of all stages: a map is replayed for every command, and looking through the stages takes most of that time. */
    private final Map<TouchpointId, Touchpoint> touchpoints = new HashMap<>();

    List<JourneyMapEvent> add(AddStage command) {
        PlacedStage placed = command.placed();
        refuseTooMany(stages.size() + 1, MOST_STAGES, "stages");
        refuseTaken(placed.name(), null);
        int position = position(placed.position(), stages.size());
        List<JourneyMapEvent> events = new ArrayList<>();
        events.add(new StageAdded(command.map(), command.stage(), placed.name(), position));
        if (placed.opens() != null) {
            events.add(new StageLinked(command.map(), command.stage(), placed.opens()));
        }
        return events;
    }

    List<JourneyMapEvent> change(ChangeStage command) {
        Stage stage = stage(command.stage());
        int place = stages.indexOf(stage);
        PlacedStage after = command.change().apply(new PlacedStage(stage.name(), place, stage.opens()));
        List<JourneyMapEvent> events = new ArrayList<>();
        if (!after.name().equals(stage.name())) {
            refuseTaken(after.name(), stage.id());
            events.add(new StageRenamed(command.map(), stage.id(), after.name()));
        }
        int position = position(after.position(), stages.size() - 1);
        if (position != place) {
            events.add(new StageMoved(command.map(), stage.id(), position));
        }
        if (!Objects.equals(after.opens(), stage.opens())) {
            events.add(
                    after.opens() == null
                            ? new StageUnlinked(command.map(), stage.id())
                            : new StageLinked(command.map(), stage.id(), after.opens()));
        }
        return events;
    }

    TouchpointAdded add(AddTouchpoint command) {
        refuseTooMany(touchpoints.size() + 1, MOST_TOUCHPOINTS, "touchpoints");
        PlacedTouchpoint placed = command.placed();
        int position =
                position(placed.position(), stage(placed.stage()).touchpoints().size());
        return new TouchpointAdded(command.map(), placed.stage(), command.touchpoint(), position, placed.lanes());
    }

    List<JourneyMapEvent> change(ChangeTouchpoint command) {
        Touchpoint touchpoint = touchpoint(command.touchpoint());
        Stage from = stageOf(touchpoint);
        int place = place(touchpoint, from);
        PlacedTouchpoint after = command.change().apply(new PlacedTouchpoint(from.id(), place, touchpoint.lanes()));
        Stage to = stage(after.stage());
        boolean sameStage = to.id().equals(from.id());
        int position = position(after.position(), to.touchpoints().size() - (sameStage ? 1 : 0));
        List<JourneyMapEvent> events = new ArrayList<>();
        if (!sameStage || position != place) {
            events.add(new TouchpointMoved(command.map(), touchpoint.id(), to.id(), position));
        }
        if (!after.lanes().equals(touchpoint.lanes())) {
            events.add(new TouchpointChanged(command.map(), touchpoint.id(), after.lanes()));
        }
        return events;
    }

    List<JourneyMapEvent> change(ChangePainPoint command) {
        PainPointDocument before = touchpoint(command.touchpoint()).painPoint(command.painPoint());
        PainPointDocument after = command.change().apply(before);
        return after.equals(before)
                ? List.of()
                : List.of(new PainPointChanged(
                        command.map(),
                        command.touchpoint(),
                        command.painPoint(),
                        after.text(),
                        after.severity(),
                        after.whys(),
                        after.state()));
    }

    /** All of it, to be compared with another. */
    List<StageDocument> document() {
        return stages.stream().map(Stage::document).toList();
    }

    /** Holds for a whole document what holds for each step. */
    static void refuseImpossible(List<StageDocument> stages) {
        refuseTooMany(stages.size(), MOST_STAGES, "stages");
        refuseTooMany(
                stages.stream().mapToInt(stage -> stage.touchpoints().size()).sum(), MOST_TOUCHPOINTS, "touchpoints");
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (StageDocument stage : stages) {
            if (!names.add(stage.name())) {
                throw new Refusal(STAGE_NAME_TAKEN, stage.name());
            }
            stage.touchpoints()
                    .forEach(it -> Touchpoint.refuseTooManyNotes(
                            it.painPoints().size() + it.delights().size()));
        }
    }

    private static void refuseTooMany(int count, int most, String what) {
        if (count > most) {
            throw new Refusal(MAP_FULL, "A map has at most %d %s".formatted(most, what));
        }
    }

    Stage stage(StageId id) {
        return stages.stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("No such stage"));
    }

    Touchpoint touchpoint(TouchpointId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("No such touchpoint"));
    }

    boolean canBeReduced(TouchpointId touchpoint, PainPointId painPoint, ActionId action) {
        return find(touchpoint)
                .filter(found -> found.canBeReduced(painPoint, action))
                .isPresent();
    }

    void insert(Stage stage, int position) {
        stages.add(position, stage);
    }

    void replace(Stage stage, Stage by) {
        stages.set(stages.indexOf(stage), by);
    }

    void forget(PersonaId persona) {
        touchpoints.values().forEach(touchpoint -> touchpoint.feelings().remove(persona));
    }

    void move(Stage stage, int position) {
        stages.remove(stage);
        stages.add(position, stage);
    }

    void remove(Stage stage) {
        stage.touchpoints().forEach(touchpoint -> touchpoints.remove(touchpoint.id()));
        stages.remove(stage);
    }

    void insert(Touchpoint touchpoint, Stage stage, int position) {
        stage.touchpoints().add(position, touchpoint);
        touchpoints.put(touchpoint.id(), touchpoint);
    }

    void change(Touchpoint touchpoint, TouchpointLanes lanes) {
        Stage stage = stageOf(touchpoint);
        Touchpoint changed = touchpoint.saying(lanes);
        stage.touchpoints().set(place(touchpoint, stage), changed);
        touchpoints.put(changed.id(), changed);
    }

    void move(Touchpoint touchpoint, Stage to, int position) {
        remove(touchpoint);
        insert(touchpoint, to, position);
    }

    void remove(Touchpoint touchpoint) {
        Stage stage = stageOf(touchpoint);
        stage.touchpoints().remove(place(touchpoint, stage));
        touchpoints.remove(touchpoint.id());
    }

    private Optional<Touchpoint> find(TouchpointId id) {
        return Optional.ofNullable(touchpoints.get(id));
    }

    private Stage stageOf(Touchpoint touchpoint) {
        for (Stage stage : stages) {
            if (place(touchpoint, stage) >= 0) {
                return stage;
            }
        }
        throw new IllegalStateException("No stage has the touchpoint " + touchpoint.id());
    }

    /** By identity: comparing what touchpoints say takes long. */
    @SuppressWarnings("ReferenceEquality")
    private static int place(Touchpoint touchpoint, Stage stage) {
        for (int i = 0; i < stage.touchpoints().size(); i++) {
            if (stage.touchpoints().get(i) == touchpoint) {
                return i;
            }
        }
        return -1;
    }

    private void refuseTaken(String name, @Nullable StageId except) {
        if (stages.stream()
                .anyMatch(stage -> !stage.id().equals(except) && stage.name().equalsIgnoreCase(name))) {
            throw new Refusal(STAGE_NAME_TAKEN, name);
        }
    }

    private static int position(@Nullable Integer wanted, int last) {
        if (wanted == null) {
            return last;
        }
        if (wanted < 0 || wanted > last) {
            throw Refusal.invalid("position", "must be between 0 and " + last);
        }
        return wanted;
    }
}
