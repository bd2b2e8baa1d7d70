package dev.waymark.contracts.feedback;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import org.jspecify.annotations.Nullable;

/** What answers to a survey speak of, whose they are and how they came. */
public record SurveySubject(
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable PersonaId persona,
        @Nullable String segment,
        @Nullable String channel) {}
