package dev.waymark.feedback.summary.rest;

import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.summary.read.Dimension;
import dev.waymark.feedback.summary.read.Group;
import dev.waymark.feedback.summary.read.Question;
import dev.waymark.feedback.summary.read.Scope;
import dev.waymark.feedback.summary.read.Summaries;
import dev.waymark.feedback.summary.read.Tally;
import dev.waymark.feedback.summary.rest.SummaryAnswer.GroupAnswer;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scores of feedback. */
@Path("/api/v1/feedback/summary")
@Tag(name = "Feedback")
public class SummaryResource {
    @Inject
    Summaries summaries;

    @Inject
    SmallGroups small;

    @Inject
    VisibleMaps visible;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "summariseFeedback",
            summary = "Sum up feedback: CSAT, NPS, CES, sentiment and response rate with n and 95 % interval",
            description =
                    "Of all feedback that fits all filters given, also divided by one or two dimensions. Without any"
                            + " answer n is 0 and the score null. Groups of fewer than five are hidden from those below"
                            + " analyst, also where a filter makes one; all that was said of a map is shown. Maps that are"
                            + " not shared with the caller are left out where maps are told apart; a total over all maps"
                            + " counts them.")
    public SummaryAnswer summary(
            @Valid @BeanParam ScopeQuery query,
            @Parameter(description = "One or two dimensions to divide by, as by=touchpoint&by=month") @QueryParam("by")
                    List<Dimension> by) {
        Scope scope = query.scope(visible);
        ZoneId zone = query.zoneId();
        if (by.isEmpty()) {
            return answer(scope, zone, summaries.total(scope, zone), null);
        }
        Question question = new Question(scope, checked(by), zone);
        SortedMap<Group, Tally> groups = summaries.groups(question);
        // What counts for several personas counts once in the total.
        Tally total = by.contains(Dimension.PERSONA) ? summaries.total(scope, zone) : Tally.sum(groups.values());
        return answer(scope, zone, total, answers(question, groups));
    }

    private SummaryAnswer answer(Scope scope, ZoneId zone, Tally total, @Nullable List<GroupAnswer> groups) {
        boolean hidden = small.hides(scope, total);
        return new SummaryAnswer(hidden ? null : total.summary(), hidden, zone.getId(), groups);
    }

    private List<GroupAnswer> answers(Question question, SortedMap<Group, Tally> groups) {
        Set<Group> hidden = small.hidden(question, groups);
        return groups.entrySet().stream()
                .map(group ->
                        answer(question, group.getKey(), hidden.contains(group.getKey()) ? null : group.getValue()))
                .toList();
    }

    private static GroupAnswer answer(Question question, Group group, @Nullable Tally tally) {
        return new GroupAnswer(group.values(question.by()), tally == null, tally == null ? null : tally.figures());
    }

    private static List<Dimension> checked(List<Dimension> by) {
        if (by.size() > 2 || Set.copyOf(by).size() < by.size()) {
            throw Refusal.invalid("by", "takes one dimension or two different ones");
        }
        if (by.stream().allMatch(Dimension::isTime) && by.size() == 2) {
            throw Refusal.invalid("by", "takes one division of time");
        }
        return by;
    }
}
