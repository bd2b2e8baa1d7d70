package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.document.PersonaFeeling;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What things on a map are called; events speak of them by id. Places count from 1, as people do. */
record NamesOnMap(MapView map) {
    String stage(StageId id) {
        return view(id).name();
    }

    String stageWithContent(StageId id) {
        StageView stage = view(id);
        int touchpoints = stage.touchpoints().size();
        return switch (touchpoints) {
            case 0 -> stage.name();
            case 1 -> stage.name() + " with its touchpoint";
            default -> "%s with its %d touchpoints".formatted(stage.name(), touchpoints);
        };
    }

    String stageOf(TouchpointId id) {
        return home(id).name();
    }

    int place(StageId id) {
        return map.stages().indexOf(view(id)) + 1;
    }

    int place(TouchpointId id) {
        return home(id).touchpoints().indexOf(view(id)) + 1;
    }

    String touchpoint(TouchpointId id) {
        return lanes(id).name();
    }

    TouchpointLanes lanes(TouchpointId id) {
        return view(id).lanes();
    }

    String painPoint(TouchpointId touchpoint, PainPointId id) {
        return "“%s” of %s".formatted(view(touchpoint, id).text(), touchpoint(touchpoint));
    }

    PainPointView view(TouchpointId touchpoint, PainPointId id) {
        return one(view(touchpoint).painPoints(), painPoint -> painPoint.id().equals(id));
    }

    String delight(TouchpointId touchpoint, DelightId id) {
        return "“%s” of %s"
                .formatted(
                        one(view(touchpoint).delights(), delight -> delight.id().equals(id))
                                .text(),
                        touchpoint(touchpoint));
    }

    String stakeholder(UserId user) {
        return one(map.stakeholders(), stakeholder -> stakeholder.user().equals(user))
                .name();
    }

    String persona(PersonaId persona) {
        return one(map.personas(), it -> it.persona().equals(persona)).name();
    }

    @Nullable Integer feeling(TouchpointId touchpoint, PersonaId persona) {
        return PersonaFeeling.of(view(touchpoint).personaFeelings(), persona);
    }

    private StageView view(StageId id) {
        return one(map.stages(), stage -> stage.id().equals(id));
    }

    private TouchpointView view(TouchpointId id) {
        return one(home(id).touchpoints(), touchpoint -> touchpoint.id().equals(id));
    }

    private StageView home(TouchpointId id) {
        return one(
                map.stages(),
                stage -> stage.touchpoints().stream()
                        .anyMatch(touchpoint -> touchpoint.id().equals(id)));
    }

    private static <T> T one(List<T> several, Predicate<T> which) {
        return several.stream().filter(which).findFirst().orElseThrow();
    }
}
