package dev.waymark.feedback.directory;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What makes a touchpoint matter: whether it is a moment of truth, and the team that answers for it. */
public record TouchpointTraits(
        @BsonId TouchpointId id,
        JourneyMapId map,
        boolean momentOfTruth,
        @Nullable String ownerTeam) {}
