package dev.waymark.contracts.action;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import org.jspecify.annotations.Nullable;

/** The place on a map that an action is meant to make better. */
public record Improvement(
        OpportunityId opportunity,
        JourneyMapId map,
        TouchpointId touchpoint,
        @Nullable PainPointId painPoint) {}
