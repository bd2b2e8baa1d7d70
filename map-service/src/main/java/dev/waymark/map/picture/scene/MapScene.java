package dev.waymark.map.picture.scene;

import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.feeling.read.MapFeelings;
import dev.waymark.map.feeling.read.TouchpointFeeling;
import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.map.journeymap.document.PersonaFeeling;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import dev.waymark.map.picture.drawing.Scene;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A map, or a part of it, as it is drawn. */
public final class MapScene {
    private final MapView map;
    private final Map<Object, TouchpointFeeling> feelings;
    private final Selection selection;
    private final @Nullable MapView before;
    private final Traces traces;

    private MapScene(MapView map, @Nullable MapFeelings feelings, Selection selection, @Nullable MapView before) {
        this.map = map;
        this.feelings = feelings == null
                ? Map.of()
                : feelings.touchpoints().stream()
                        .collect(Collectors.toMap(TouchpointFeeling::touchpoint, Function.identity()));
        this.selection = selection;
        this.before = before;
        this.traces = before == null ? Traces.NONE : Traces.between(before, map);
    }

    /**
     * What is seen.
     *
     * @param feelings what customers said, where that belongs to this revision
     * @param before what it is compared with
     */
    public static Scene of(MapView map, @Nullable MapFeelings feelings, Selection selection, @Nullable MapView before) {
        return new MapScene(map, feelings, selection, before).scene();
    }

    private Scene scene() {
        String persona = selection.personaOn(map);
        List<StageView> all = before == null ? map.stages() : Ghosts.stages(before, map);
        List<StageView> stages = selection.of(all);
        return new Scene(
                map.name(),
                caption(persona, stages, all.size()),
                map.revision(),
                map.changedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                goal(map.goal()),
                stages.stream().map(this::stage).toList(),
                persona == null
                        ? map.personas().stream().map(PersonaOnMap::name).toList()
                        : List.of(persona),
                persona != null,
                new People(map, before, traces).all(),
                before == null ? null : traces.ofMap(before, map));
    }

    private String caption(@Nullable String persona, List<StageView> stages, int all) {
        List<String> words = new ArrayList<>(List.of(kind(), state()));
        if (persona != null) {
            words.add("Persona " + persona);
        }
        if (selection.isPart()) {
            words.add("%d of %d stages".formatted(stages.size(), all));
        }
        return String.join("  ·  ", words);
    }

    private String kind() {
        return switch (map.kind()) {
            case AS_IS -> "As-is map";
            case TO_BE -> "To-be map";
        };
    }

    private String state() {
        return switch (map.state()) {
            case DRAFT -> "Draft";
            case IN_REVIEW -> "In review";
            case PUBLISHED -> "Published";
            case ARCHIVED -> "Archived";
        };
    }

    private static Scene.@Nullable Goal goal(@Nullable Goal goal) {
        return goal == null ? null : new Scene.Goal(goal.statement(), goal.measures(), goal.scope());
    }

    private Scene.Stage stage(StageView stage) {
        return new Scene.Stage(
                stage.name(),
                stage.touchpoints().stream().map(this::touchpoint).toList(),
                traces.of(Element.STAGE, stage.id(), null));
    }

    private Scene.Touchpoint touchpoint(TouchpointView touchpoint) {
        TouchpointLanes lanes = touchpoint.lanes();
        PersonaId alone = selection.persona();
        return new Scene.Touchpoint(
                lanes.name(),
                lanes.channel(),
                lanes.customerAction(),
                lanes.customerThought(),
                alone == null ? lanes.feeling() : PersonaFeeling.of(touchpoint.personaFeelings(), alone),
                personaFeelings(touchpoint),
                lanes.importance(),
                lanes.momentOfTruth(),
                switch (lanes.path()) {
                    case MAIN -> false;
                    case EXCEPTION -> true;
                },
                touchpoint.painPoints().stream().map(this::painPoint).toList(),
                touchpoint.delights().stream()
                        .map(it -> new Scene.Delight(it.text(), traces.of(Element.DELIGHT, it.id(), null)))
                        .toList(),
                lanes.frontstage(),
                lanes.backstage(),
                lanes.systems(),
                lanes.ownerTeam(),
                Optional.ofNullable(feelings.get(touchpoint.id()))
                        .filter(feeling -> feeling.answers() > 0)
                        .map(MapScene::measured)
                        .orElse(null),
                traces.of(Element.TOUCHPOINT, touchpoint.id(), alone == null ? "feeling" : "personaFeelings." + alone));
    }

    private List<@Nullable Integer> personaFeelings(TouchpointView touchpoint) {
        List<@Nullable Integer> felt = new ArrayList<>();
        for (PersonaOnMap it : map.personas()) {
            felt.add(PersonaFeeling.of(touchpoint.personaFeelings(), it.persona()));
        }
        return felt;
    }

    private Scene.PainPoint painPoint(PainPointView pain) {
        String state = switch (pain.state()) {
            case RAISED -> pain.reducedBy().isEmpty() ? null : "Reduced by an action";
            case BEING_WORKED_ON -> "Being worked on";
            case REDUCED -> pain.reducedBy().isEmpty() ? "Reduced" : "Reduced by an action";
            case GONE -> "Gone";
        };
        boolean helped = switch (pain.state()) {
            case RAISED, BEING_WORKED_ON -> !pain.reducedBy().isEmpty();
            case REDUCED, GONE -> true;
        };
        return new Scene.PainPoint(
                pain.text(), pain.severity(), state, helped, traces.of(Element.PAIN_POINT, pain.id(), null));
    }

    private static Scene.Measured measured(TouchpointFeeling feeling) {
        var measured = feeling.measured();
        return new Scene.Measured(
                measured == null ? null : new Scene.Mean(measured.mean(), measured.low(), measured.high()),
                feeling.answers());
    }
}
