package dev.waymark.feedback.summary.rest;

import dev.waymark.feedback.summary.read.Dimension;
import dev.waymark.feedback.summary.read.Metric;
import dev.waymark.feedback.summary.read.Question;
import dev.waymark.feedback.summary.read.Scope;
import dev.waymark.feedback.summary.read.Summaries;
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
    Clock clock;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "showFeedbackSignals",
            summary = "Follow a figure over time and see what is more than everyday ups and downs",
            description =
                    "An XmR chart of CSAT (top two box), NPS, CES (easy) or sentiment (mean) a day, week, month or"
                            + " quarter. Only buckets that are over count, whole ones: from and to are widened to them."
                            + " Buckets without answers are left out.")
    public SignalsAnswer signals(
            @Valid @BeanParam ScopeQuery query,
            @Parameter(description = "What to follow") @QueryParam("metric") @DefaultValue("csat") Metric metric,
            @Parameter(description = "day, week, month or quarter") @QueryParam("bucket") @DefaultValue("week")
                    Dimension bucket) {
        if (!bucket.isTime()) {
            throw Refusal.invalid("bucket", "must be day, week, month or quarter");
        }
        ZoneId zone = query.zoneId();
        SortedMap<LocalDate, Estimate> levels = levels(query.scope(), metric, bucket, zone);
        Optional<ControlChart> chart = ControlChart.of(
                levels.values().stream().mapToDouble(Estimate::value).toArray());
        return new SignalsAnswer(
                metric,
                bucket,
                zone.getId(),
                levels.size(),
                chart.map(SignalsResource::limits).orElse(null),
                points(levels, chart));
    }

    private SortedMap<LocalDate, Estimate> levels(Scope scope, Metric metric, Dimension bucket, ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate lastOver = bucket.start(today).minusDays(1);
        LocalDate to = scope.to() == null ? lastOver : bucket.end(scope.to()).minusDays(1);
        Scope whole = scope.within(
                scope.from() == null ? null : bucket.start(scope.from()), to.isAfter(lastOver) ? lastOver : to);
        SortedMap<LocalDate, Estimate> levels = new TreeMap<>();
        summaries
                .groups(new Question(whole, List.of(bucket), zone))
                .forEach((group, tally) -> metric.of(tally)
                        .ifPresent(level -> levels.put(
                                LocalDate.parse(Objects.requireNonNull(
                                        group.values(List.of(bucket)).get(bucket))),
                                level)));
        return levels;
    }

    private static Limits limits(ControlChart chart) {
        return new Limits(
                chart.mean(), chart.movingRange(), chart.low(), chart.high(), "mean ± 2.66 · mean moving range (XmR)");
    }

    private static List<Point> points(SortedMap<LocalDate, Estimate> levels, Optional<ControlChart> chart) {
        List<Point> points = new ArrayList<>();
        for (Map.Entry<LocalDate, Estimate> level : levels.entrySet()) {
            Set<ControlChart.Signal> signals =
                    chart.map(it -> it.signals().get(points.size())).orElse(Set.of());
            points.add(new Point(level.getKey(), level.getValue(), signals));
        }
        return points;
    }
}
