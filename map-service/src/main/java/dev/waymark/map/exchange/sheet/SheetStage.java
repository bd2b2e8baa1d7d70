package dev.waymark.map.exchange.sheet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.TouchpointLanes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage with all it holds, as a spreadsheet has it. As JSON it has the shape of a stage in a whole map. */
public record SheetStage(String name, List<SheetTouchpoint> touchpoints) {
    public record SheetTouchpoint(
            @JsonUnwrapped TouchpointLanes lanes, List<SheetPainPoint> painPoints, List<SheetDelight> delights) {}

    /**
     * A pain point.
     *
     * @param severity 1 to 5, where somebody has judged it
     * @param whys its root cause, the last answer being the root
     */
    public record SheetPainPoint(String text, @Nullable Integer severity, List<String> whys, PainPointState state) {}

    public record SheetDelight(String text) {}
}
