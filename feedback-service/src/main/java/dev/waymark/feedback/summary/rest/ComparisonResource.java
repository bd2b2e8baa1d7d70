package dev.waymark.feedback.summary.rest;

import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.summary.read.Dimension;
import dev.waymark.feedback.summary.read.Group;
import dev.waymark.feedback.summary.read.Metric;
import dev.waymark.feedback.summary.read.Question;
import dev.waymark.feedback.summary.read.Scope;
import dev.waymark.feedback.summary.read.Summaries;
import dev.waymark.feedback.summary.read.Tally;
import dev.waymark.feedback.summary.rest.ComparisonAnswer.Difference;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.problem.Refusal;
import dev.waymark.statistics.Comparison;
import dev.waymark.statistics.FalseDiscovery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Two periods or two segments beside each other. */
@Path("/api/v1/feedback/comparison")
@Tag(name = "Feedback")
public class ComparisonResource {
    @Inject
    Summaries summaries;

    @Inject
    SmallGroups small;

    @Inject
    VisibleMaps visible;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "compareFeedback",
            summary = "Compare two periods or two segments, as a whole or group by group",
            description =
                    "What the usual filters say is compared with the same in the baseline's days or of the baseline's"
                            + " segment. CSAT and CES: two-proportion z, Fisher's exact test where a cell is below 5;"
                            + " NPS: z of adjusted scores; sentiment: Welch's t. p-values are adjusted for all"
                            + " comparisons of the answer (Benjamini and Hochberg). Where a side has fewer than five answers it is"
                            + " hidden from those below analyst.")
    public ComparisonAnswer comparison(
            @Valid @BeanParam ScopeQuery query,
            @Parameter(description = "First day of the baseline", example = "2025-10-01")
                    @QueryParam("baselineFrom")
                    @CalendarDay
                    @Nullable LocalDate baselineFrom,
            @Parameter(description = "Last day of the baseline", example = "2025-12-31")
                    @QueryParam("baselineTo")
                    @CalendarDay
                    @Nullable LocalDate baselineTo,
            @Parameter(description = "The segment that is the baseline", example = "regular")
                    @QueryParam("baselineSegment")
                    @Size(max = 200) @Nullable String baselineSegment,
            @Parameter(description = "Compare group by group") @QueryParam("by") @Nullable Dimension by) {
        if (baselineFrom == null && baselineTo == null && baselineSegment == null) {
            throw Refusal.invalid("baselineFrom", "or baselineTo or baselineSegment must say what is compared with");
        }
        if (by != null && by.isTime()) {
            throw Refusal.invalid("by", "must not be a time here: periods are what is compared");
        }
        Scope scope = query.scope(visible);
        boolean otherDays = baselineFrom != null || baselineTo != null;
        if (baselineFrom != null && baselineTo != null && baselineTo.isBefore(baselineFrom)) {
            throw Refusal.invalid("baselineTo", "must not be before baselineFrom");
        }
        Scope baseline = (otherDays ? scope.within(baselineFrom, baselineTo) : scope)
                .of(baselineSegment == null ? scope.segment() : baselineSegment);
        List<Dimension> groups = by == null ? List.of() : List.of(by);
        List<Difference> adjusted = adjusted(differences(
                new Question(baseline, groups, query.zoneId()), new Question(scope, groups, query.zoneId())));
        return new ComparisonAnswer(
                (int) adjusted.stream().filter(it -> it.comparison() != null).count(),
                query.zoneId().getId(),
                adjusted);
    }

    private List<Difference> differences(Question baseline, Question question) {
        SortedMap<Group, Tally> before = summaries.groups(baseline);
        SortedMap<Group, Tally> after = summaries.groups(question);
        Set<Group> hidden = new HashSet<>(small.hidden(baseline, before));
        hidden.addAll(small.hidden(question, after));
        Set<Group> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .flatMap(group -> differences(
                        group.values(question.by()),
                        before.getOrDefault(group, new Tally()),
                        after.getOrDefault(group, new Tally()),
                        hidden.contains(group)))
                .toList();
    }

    private static Stream<Difference> differences(
            Map<Dimension, String> of, Tally before, Tally after, boolean hidden) {
        return Stream.of(Metric.values())
                .filter(metric ->
                        metric.of(before).isPresent() || metric.of(after).isPresent())
                .map(metric -> hidden
                        ? new Difference(of, metric, null, null, null, null, false, true)
                        : new Difference(
                                of,
                                metric,
                                metric.of(before).orElse(null),
                                metric.of(after).orElse(null),
                                metric.compared(before, after).orElse(null),
                                null,
                                false,
                                false));
    }

    private static List<Difference> adjusted(List<Difference> all) {
        Iterator<Double> adjusted = FalseDiscovery.adjusted(all.stream()
                        .map(Difference::comparison)
                        .flatMap(Stream::ofNullable)
                        .map(Comparison::pValue)
                        .toList())
                .iterator();
        List<Difference> result = new ArrayList<>();
        for (Difference each : all) {
            result.add(each.comparison() == null ? each : each.adjusted(adjusted.next()));
        }
        return result;
    }
}
