package dev.waymark.action.plan.rest;

import dev.waymark.action.plan.read.ActionFilter;
import dev.waymark.action.plan.read.ActionStatus;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.PlanId;
import dev.waymark.service.input.CalendarDay;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which actions a list shall show; a {@code @BeanParam}. */
public record WantedActions(
        @QueryParam("assignee") @Nullable UserId assignee,
        @QueryParam("status") @Nullable ActionStatus status,
        @QueryParam("plan") @Nullable PlanId plan,

        @Parameter(description = "Only those whose deadline is over while there is work left") @QueryParam("overdue")
        boolean overdue,

        @Parameter(description = "Only those with a deadline before this day")
        @QueryParam("dueBefore")
        @Nullable @CalendarDay
        LocalDate dueBefore) {
    ActionFilter on(LocalDate today) {
        return new ActionFilter(assignee, status, plan, dueBefore, overdue ? today : null);
    }
}
