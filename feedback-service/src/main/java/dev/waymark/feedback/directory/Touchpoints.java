package dev.waymark.feedback.directory;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The traits of all touchpoints there have been; feedback on a retired one still counts. */
@Singleton
public class Touchpoints {
    private final View<TouchpointTraits> touchpoints;

    @Inject
    Touchpoints(ReadModels readModels) {
        this.touchpoints = readModels.view("touchpoint_traits", TouchpointTraits.class);
    }

    public Optional<TouchpointTraits> find(TouchpointId touchpoint) {
        return touchpoints.find(touchpoint);
    }

    void drawn(JourneyMapId map, TouchpointId touchpoint, TouchpointLanes lanes, EventPosition position) {
        touchpoints.fold(
                touchpoint,
                position,
                before -> new TouchpointTraits(touchpoint, map, lanes.momentOfTruth(), lanes.ownerTeam()));
    }

    void clear() {
        touchpoints.clear();
    }
}
