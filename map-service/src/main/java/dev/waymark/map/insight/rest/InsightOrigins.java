package dev.waymark.map.insight.rest;

import dev.waymark.contracts.map.InsightOrigin;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.insight.read.OriginView;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What insights are found in. Themes are taken at their finder's word. */
@Singleton
class InsightOrigins {
    @Inject
    MapAccess access;

    /** Refuses a map the caller may not read, and a place that is not on it. */
    void check(InsightOrigin origin) {
        JourneyMapId id = origin.map();
        if (id == null) {
            return;
        }
        MapView map = access.readable(id).orElseThrow(() -> Refusal.invalid("origin.map", "is no map you may read"));
        if (!OriginView.isOn(map, origin)) {
            throw Refusal.invalid("origin", "must name a place that is on the map");
        }
    }
}
