package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage as far as its map decides about it. */
record Stage(StageId id, String name, @Nullable JourneyMapId opens, List<Touchpoint> touchpoints) {
    static Stage empty(StageId id, String name) {
        return new Stage(id, name, null, new ArrayList<>());
    }

    StageDocument document() {
        return new StageDocument(
                id, name, opens, touchpoints.stream().map(Touchpoint::document).toList());
    }

    Stage named(String newName) {
        return new Stage(id, newName, opens, touchpoints);
    }

    Stage opening(@Nullable JourneyMapId map) {
        return new Stage(id, name, map, touchpoints);
    }
}
