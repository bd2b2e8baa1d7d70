package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All a map says, stages and touchpoints in their order. */
public record MapDocument(MapHead head, List<StageDocument> stages) {
    public record StageDocument(StageId id, String name, List<TouchpointDocument> touchpoints) {}

    public record TouchpointDocument(
            TouchpointId id,
            TouchpointLanes lanes,
            List<PainPointDocument> painPoints,
            List<DelightDocument> delights) {}

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

    public Stream<TouchpointDocument> touchpoints() {
        return stages.stream().flatMap(stage -> stage.touchpoints().stream());
    }
}
