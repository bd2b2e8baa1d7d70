package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import java.util.List;
import java.util.Map;

/** A stage with all it holds, as a spreadsheet had it. */
public record ImportedStage(StageId id, String name, List<ImportedTouchpoint> touchpoints) {
    /** Pain points and delights in the order they are told. */
    public record ImportedTouchpoint(
            TouchpointId id,
            TouchpointLanes lanes,
            Map<PainPointId, String> painPoints,
            Map<DelightId, String> delights) {}
}
