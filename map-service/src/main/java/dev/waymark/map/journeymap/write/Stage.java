package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.map.StageId;
import java.util.ArrayList;
import java.util.List;

/** A stage as far as its map decides about it. */
final class Stage {
    final StageId id;
    String name;
    final List<Touchpoint> touchpoints = new ArrayList<>();

    Stage(StageId id, String name) {
        this.id = id;
        this.name = name;
    }
}
