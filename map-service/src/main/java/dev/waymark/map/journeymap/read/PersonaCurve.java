package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.PersonaFeeling;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one persona feels along a map, touchpoint by touchpoint. */
public record PersonaCurve(
        PersonaId persona, @Schema(examples = "Anna") String name, List<CurvePoint> curve) {
    /**
     * One touchpoint.
     *
     * @param feeling −2 very bad … +2 very good, absent where nothing is said of this persona
     */
    public record CurvePoint(
            TouchpointId touchpoint,
            @Schema(examples = "Delivery") String name,
            @Schema(examples = "Purchase") String stage,
            @Nullable @Schema(examples = "-1") Integer feeling) {}

    /** A curve for each persona of the map, in the order they were put on it. */
    public static List<PersonaCurve> of(MapView map) {
        return map.personas().stream()
                .map(it -> new PersonaCurve(it.persona(), it.name(), curve(map, it.persona())))
                .toList();
    }

    private static List<CurvePoint> curve(MapView map, PersonaId persona) {
        return map.stages().stream()
                .flatMap(stage -> stage.touchpoints().stream()
                        .map(it -> new CurvePoint(
                                it.id(),
                                it.lanes().name(),
                                stage.name(),
                                PersonaFeeling.of(it.personaFeelings(), persona))))
                .toList();
    }
}
