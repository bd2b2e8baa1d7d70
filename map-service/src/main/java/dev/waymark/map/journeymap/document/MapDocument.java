package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All a map says, stages and touchpoints in their order. */
public record MapDocument(MapHead head, List<StageDocument> stages) {
    /**
     * A stage.
     *
     * @param opens the map that draws it in more detail
     */
    public record StageDocument(
            StageId id, String name, @Nullable JourneyMapId opens, List<TouchpointDocument> touchpoints) {}

    public record TouchpointDocument(
            TouchpointId id,
            TouchpointLanes lanes,
            List<PainPointDocument> painPoints,
            List<DelightDocument> delights,
            List<PersonaFeeling> personaFeelings) {
        /** As it is when it is added. */
        public static TouchpointDocument bare(TouchpointId id, TouchpointLanes lanes) {
            return new TouchpointDocument(id, lanes, List.of(), List.of(), List.of());
        }

        private TouchpointDocument ofPersonas(MapHead head) {
            return new TouchpointDocument(
                    id,
                    lanes,
                    painPoints,
                    delights,
                    personaFeelings.stream()
                            .filter(it -> head.has(it.persona()))
                            .toList());
        }

        /** Another touchpoint that says the same. */
        public TouchpointDocument as(TouchpointId other) {
            return new TouchpointDocument(other, lanes, painPoints, delights, personaFeelings);
        }

        /** The same touchpoint with other lanes. */
        public TouchpointDocument saying(TouchpointLanes other) {
            return new TouchpointDocument(id, other, painPoints, delights, personaFeelings);
        }

        /** With the persona feeling otherwise, or nothing said of it. */
        public TouchpointDocument feeling(PersonaId persona, @Nullable Integer feeling) {
            return new TouchpointDocument(
                    id, lanes, painPoints, delights, PersonaFeeling.with(personaFeelings, persona, feeling));
        }
    }

    /**
     * A pain point.
     *
     * @param severity 1 to 5, where somebody has judged it
     * @param whys its root cause, the last answer being the root
     */
    public record PainPointDocument(
            PainPointId id, String text, @Nullable Integer severity, List<String> whys, PainPointState state) {
        /** As it is when it is raised. */
        public static PainPointDocument raised(PainPointId id, String text, @Nullable Integer severity) {
            return new PainPointDocument(id, text, severity, List.of(), PainPointState.RAISED);
        }

        /** After an action has helped; one that is gone stays gone. */
        public PainPointDocument reduced() {
            PainPointState now = state == PainPointState.GONE ? state : PainPointState.REDUCED;
            return new PainPointDocument(id, text, severity, whys, now);
        }
    }

    public record DelightDocument(DelightId id, String text) {}

    /** With every touchpoint changed. */
    public MapDocument eachTouchpoint(UnaryOperator<TouchpointDocument> change) {
        return new MapDocument(
                head,
                stages.stream()
                        .map(stage -> new StageDocument(
                                stage.id(),
                                stage.name(),
                                stage.opens(),
                                stage.touchpoints().stream().map(change).toList()))
                        .toList());
    }

    /** Without the feelings of personas that are not on the map. */
    public MapDocument withoutStrangersFeelings() {
        return eachTouchpoint(touchpoint -> touchpoint.ofPersonas(head));
    }

    /** Saying something else of the map as a whole. */
    public MapDocument with(MapHead newHead) {
        return new MapDocument(newHead, stages);
    }

    public Stream<TouchpointDocument> touchpoints() {
        return stages.stream().flatMap(stage -> stage.touchpoints().stream());
    }
}
