package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.map.StageId;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import java.util.ArrayList;
import java.util.List;

/** A stage as far as its map decides about it. */
record Stage(StageId id, String name, List<Touchpoint> touchpoints) {
    static Stage empty(StageId id, String name) {
        return new Stage(id, name, new ArrayList<>());
    }

    StageDocument document() {
        return new StageDocument(
                id, name, touchpoints.stream().map(Touchpoint::document).toList());
    }

    Stage named(String newName) {
        return new Stage(id, newName, touchpoints);
    }
}
