package dev.waymark.contracts.kpi;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import org.jspecify.annotations.Nullable;

/** Which feedback feeds a KPI: that on a whole map, or on one touchpoint of it. */
public record FeedbackScope(JourneyMapId map, @Nullable TouchpointId touchpoint) {}
