package dev.waymark.map.review.cadence.write;

import dev.waymark.contracts.map.JourneyMapId;

/** A map has one cadence, apart from what the map says: changing it makes no revision. */
public record CadenceId(JourneyMapId map) {
    @Override
    public String toString() {
        return "review-cadence-" + map;
    }
}
