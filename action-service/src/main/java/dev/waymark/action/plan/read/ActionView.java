package dev.waymark.action.plan.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Commitment;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.action.PlanId;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action as it is now. */
public record ActionView(
        @BsonId ActionId id,

        @Schema(description = "The revision of the plan that last changed this action")
        long revision,

        PlanId plan,
        String title,
        UserId assignee,
        String assigneeName,
        LocalDate deadline,
        ActionStatus status,

        @Schema(description = "Percent", minimum = "0", maximum = "100")
        int progress,

        @Nullable @Schema(description = "What was said with the last progress")
        String note,

        @Nullable @Schema(description = "The place on a map it should make better")
        Improvement improvement,

        @Nullable @Schema(description = "The KPI it should move, fixed once work has started")
        Commitment commitment,

        @Nullable Instant startedAt,
        @Nullable LocalDate completedOn,
        @Nullable String droppedBecause,
        Instant changedAt)
        implements Revisioned {}
