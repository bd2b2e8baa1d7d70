package dev.waymark.map.workshop.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Decision;
import dev.waymark.contracts.map.Invitee;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.contracts.map.WorkshopPlan;
import dev.waymark.service.ExpectedRevision;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a workshop. Each one that changes something makes the next revision. */
public sealed interface WorkshopCommand {
    WorkshopId workshop();

    record PlanWorkshop(@TargetAggregateIdentifier WorkshopId workshop, JourneyMapId map, WorkshopPlan plan)
            implements WorkshopCommand {}

    record ReplanWorkshop(
            @TargetAggregateIdentifier WorkshopId workshop,
            ExpectedRevision expected,
            UnaryOperator<WorkshopPlan> change)
            implements WorkshopCommand {}

    record InviteParticipant(@TargetAggregateIdentifier WorkshopId workshop, Invitee invitee)
            implements WorkshopCommand {}

    record WithdrawInvitation(@TargetAggregateIdentifier WorkshopId workshop, UserId user) implements WorkshopCommand {}

    record AnswerInvitation(@TargetAggregateIdentifier WorkshopId workshop, UserId user, boolean accepted)
            implements WorkshopCommand {}

    record StartWorkshop(@TargetAggregateIdentifier WorkshopId workshop) implements WorkshopCommand {}

    record RevealPerspectives(@TargetAggregateIdentifier WorkshopId workshop) implements WorkshopCommand {}

    /**
     * Ends a workshop whose perspectives are revealed.
     *
     * @param mapChange changes the map in the same commit, once the workshop is known to be closable, and says which
     *     revision that made; null for none
     */
    record CloseWorkshop(
            @TargetAggregateIdentifier WorkshopId workshop,
            List<Decision> decisions,
            Supplier<@Nullable Long> mapChange)
            implements WorkshopCommand {}

    record CancelWorkshop(
            @TargetAggregateIdentifier WorkshopId workshop,
            @Nullable String reason) implements WorkshopCommand {}
}
