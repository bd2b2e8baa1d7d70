package dev.waymark.kpi.impact.read;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Commitment;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.action.PlanEvent;
import dev.waymark.contracts.action.PlanEvent.ActionCommitted;
import dev.waymark.contracts.action.PlanEvent.ActionCompleted;
import dev.waymark.contracts.action.PlanEvent.ActionDropped;
import dev.waymark.contracts.action.PlanEvent.ActionPlanned;
import dev.waymark.contracts.action.PlanEvent.ActionReassigned;
import dev.waymark.contracts.action.PlanEvent.ActionStarted;
import dev.waymark.contracts.action.PlanEvent.DeadlineMoved;
import dev.waymark.contracts.action.PlanEvent.PlanMade;
import dev.waymark.contracts.action.PlanEvent.ProgressReported;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** An action as far as its impact goes. */
public record ActionView(
        @BsonId ActionId id,
        String title,
        @Nullable Commitment commitment,
        @Nullable Improvement improvement,
        @Nullable LocalDate completedOn,
        boolean dropped) {
    /** After one more event; null while nothing is known of it. */
    static @Nullable ActionView after(@Nullable ActionView before, PlanEvent event) {
        return switch (event) {
            case ActionPlanned planned -> of(planned);
            case ActionCommitted committed -> before == null ? null : before.promising(committed.commitment());
            case ActionCompleted completed -> before == null ? null : before.completed(completed);
            case ActionDropped dropped -> before == null ? null : before.givenUp();
            case PlanMade made -> before;
            case ActionStarted started -> before;
            case ActionReassigned reassigned -> before;
            case DeadlineMoved moved -> before;
            case ProgressReported progress -> before;
        };
    }

    private static ActionView of(ActionPlanned event) {
        return new ActionView(event.action(), event.title(), event.commitment(), event.improvement(), null, false);
    }

    private ActionView promising(Commitment promised) {
        return new ActionView(id, title, promised, improvement, completedOn, dropped);
    }

    private ActionView completed(ActionCompleted event) {
        return new ActionView(id, title, event.commitment(), event.improvement(), event.completedOn(), dropped);
    }

    private ActionView givenUp() {
        return new ActionView(id, title, commitment, improvement, completedOn, true);
    }

    /** The days compared; null until the action is completed. */
    @Nullable Days evaluation() {
        return commitment == null || completedOn == null
                ? null
                : new Days(completedOn.plusDays(1), completedOn.plusDays(commitment.evaluationDays()));
    }
}
