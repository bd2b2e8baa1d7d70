package dev.waymark.map.picture.scene;

import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.service.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a map is drawn.
 *
 * @param persona whose feelings, if not the team's idea of everybody's
 * @param from the first stage, else the map's first
 * @param to the last stage, else the map's last
 */
public record Selection(
        @Nullable PersonaId persona,
        @Nullable StageId from,
        @Nullable StageId to) {
    public static final Selection ALL = new Selection(null, null, null);

    List<StageView> of(List<StageView> stages) {
        int first = from == null ? 0 : place("fromStage", from, stages);
        int last = to == null ? stages.size() - 1 : place("toStage", to, stages);
        if (first > last && from != null && to != null) {
            throw Refusal.invalid("toStage", "must not come before fromStage");
        }
        return stages.subList(first, last + 1);
    }

    boolean isPart() {
        return from != null || to != null;
    }

    private static int place(String parameter, StageId stage, List<StageView> stages) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).id().equals(stage)) {
                return i;
            }
        }
        throw Refusal.invalid(parameter, "is no stage of the map at this revision");
    }

    /** The name of the persona that is drawn alone. */
    @Nullable String personaOn(MapView map) {
        if (persona == null) {
            return null;
        }
        return map.personas().stream()
                .filter(it -> it.persona().equals(persona))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("persona", "is not on the map at this revision"))
                .name();
    }
}
