package dev.waymark.feedback.summary.rest;

import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.summary.read.Dimension;
import dev.waymark.feedback.summary.read.Group;
import dev.waymark.feedback.summary.read.Metric;
import dev.waymark.feedback.summary.read.Question;
import dev.waymark.feedback.summary.read.Scope;
import dev.waymark.feedback.summary.read.Summaries;
import dev.waymark.feedback.summary.read.Tally;
import dev.waymark.feedback.summary.rest.SignalsAnswer.Limits;
import dev.waymark.feedback.summary.rest.SignalsAnswer.Point;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.statistics.ControlChart;
import dev.waymark.statistics.Estimate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures over time. */
@Path("/api/v1/feedback/signals")
@Tag(name = "Feedback")
public class SignalsResource {
    @Inject
    Summaries summaries;

    @Inject
    SmallGroups small;

    @Inject
    VisibleMaps visible;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "showFeedbackSignals",
            summary = "Follow a figure over time and see what is more than everyday ups and downs",
            description =
                    "An XmR chart of CSAT (top two box), NPS, CES (easy) or sentiment (mean) a day, week, month or"
                            + " quarter. Only buckets that are over count, whole ones: from and to are widened to them."
                            + " Buckets without answers are left out; those with fewer than five are hidden from those below"
                            + " analyst and count for no limit.")
    public SignalsAnswer signals(
            @Valid @BeanParam ScopeQuery query,
            @Parameter(description = "What to follow") @QueryParam("metric") @DefaultValue("csat") Metric metric,
            @Parameter(description = "day, week, month or quarter") @QueryParam("bucket") @DefaultValue("week")
                    Dimension bucket) {
        if (!bucket.isTime()) {
            throw Refusal.invalid("bucket", "must be day, week, month or quarter");
        }
        ZoneId zone = query.zoneId();
        SortedMap<LocalDate, Optional<Estimate>> levels = levels(query.scope(visible), metric, bucket, zone);
        double[] shown = levels.values().stream()
                .flatMap(Optional::stream)
                .mapToDouble(Estimate::value)
                .toArray();
        Optional<ControlChart> chart = ControlChart.of(shown);
        return new SignalsAnswer(
                metric,
                bucket,
                zone.getId(),
                shown.length,
                chart.map(it -> limits(it, metric)).orElse(null),
                points(levels, chart));
    }

    /** What is hidden is empty. */
    private SortedMap<LocalDate, Optional<Estimate>> levels(Scope scope, Metric metric, Dimension bucket, ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate lastOver = bucket.start(today).minusDays(1);
        LocalDate to = scope.to() == null ? lastOver : bucket.end(scope.to()).minusDays(1);
        Scope whole = scope.within(
                scope.from() == null ? null : bucket.start(scope.from()), to.isAfter(lastOver) ? lastOver : to);
        Question question = new Question(whole, List.of(bucket), zone);
        SortedMap<Group, Tally> groups = summaries.groups(question);
        Set<Group> hidden = small.hidden(question, groups);
        SortedMap<LocalDate, Optional<Estimate>> levels = new TreeMap<>();
        groups.forEach((group, tally) -> metric.of(tally)
                .ifPresent(level -> levels.put(
                        LocalDate.parse(Objects.requireNonNull(
                                group.values(question.by()).get(bucket))),
                        hidden.contains(group) ? Optional.empty() : Optional.of(level))));
        return levels;
    }

    private static Limits limits(ControlChart chart, Metric metric) {
        return new Limits(
                chart.mean(),
                chart.movingRange(),
                metric.within(chart.low()),
                metric.within(chart.high()),
                "mean ± 2.66 · mean moving range (XmR), within the scale");
    }

    private static List<Point> points(SortedMap<LocalDate, Optional<Estimate>> levels, Optional<ControlChart> chart) {
        List<Point> points = new ArrayList<>();
        int charted = 0;
        for (Map.Entry<LocalDate, Optional<Estimate>> level : levels.entrySet()) {
            Estimate value = level.getValue().orElse(null);
            Set<ControlChart.Signal> signals = value == null || chart.isEmpty()
                    ? Set.of()
                    : chart.get().signals().get(charted);
            charted += value == null ? 0 : 1;
            points.add(new Point(level.getKey(), value, signals, value == null));
        }
        return points;
    }
}
