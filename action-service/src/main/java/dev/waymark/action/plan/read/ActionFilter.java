package dev.waymark.action.plan.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.PlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which actions are wanted; what is absent does not matter.
 *
 * @param dueBefore those with a deadline before this day
 * @param overdueOn those whose deadline was before this day and that are neither done nor dropped
 */
public record ActionFilter(
        @Nullable UserId assignee,
        @Nullable ActionStatus status,
        @Nullable PlanId plan,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate overdueOn) {
    static ActionFilter ofPlan(PlanId plan) {
        return new ActionFilter(null, null, plan, null, null);
    }

    Bson query() {
        List<Bson> all = new ArrayList<>(List.of(Filters.empty()));
        if (assignee != null) {
            all.add(eq("assignee", assignee.toString()));
        }
        if (status != null) {
            all.add(eq("status", status.name()));
        }
        if (plan != null) {
            all.add(eq("plan", plan.toString()));
        }
        if (dueBefore != null) {
            all.add(lt("deadline", dueBefore));
        }
        if (overdueOn != null) {
            all.add(lt("deadline", overdueOn));
            all.add(in("status", ActionStatus.OPEN.stream().map(Enum::name).toList()));
        }
        return and(all);
    }
}
