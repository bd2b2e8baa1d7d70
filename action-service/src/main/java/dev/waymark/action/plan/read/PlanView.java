package dev.waymark.action.plan.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.PlanId;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** A plan as it is now, without its actions. */
public record PlanView(@BsonId PlanId id, long revision, String name, UserId owner, Instant madeAt, Instant changedAt)
        implements Revisioned {}
