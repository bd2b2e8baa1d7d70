package dev.waymark.feedback.closing.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.closing.CaseState;
import dev.waymark.feedback.closing.read.CaseMetrics;
import dev.waymark.feedback.closing.read.CaseQuery;
import dev.waymark.feedback.closing.read.CaseViews;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cases: list, open, measure. */
@Path("/api/v1/cases")
@Tag(name = "Cases")
public class CasesResource {
    private static final Period SPAN = Period.ofWeeks(13);
    private static final int MOST_DAYS = 400;

    @Inject
    CaseAccess access;

    @Inject
    CaseViews cases;

    @Inject
    VisibleMaps visible;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "listCases",
            summary = "List cases, the soonest due first",
            description =
                    "Journey managers and above see all cases but those of maps that are not shared with them; everybody"
                            + " sees their own.")
    @APIResponse(responseCode = "200", description = "One page of cases, without customers and their words")
    public Page<CaseAnswer> list(
            @QueryParam("state") @Nullable CaseState state,
            @QueryParam("assignee") @Nullable UserId assignee,
            @Parameter(description = "Only those that are not closed though they were due") @QueryParam("overdue")
                    boolean overdue,
            @Parameter(
                            description =
                                    "Only closed ones whose customer was to be asked again by now and was not: where the rule names no survey, for a minute where it does")
                    @QueryParam("resurveyDue")
                    boolean resurveyDue,
            @QueryParam("map") @Nullable JourneyMapId map,
            @QueryParam("stage") @Nullable StageId stage,
            @QueryParam("touchpoint") @Nullable TouchpointId touchpoint,
            @QueryParam("feedback") @Nullable FeedbackId feedback,
            @Valid @BeanParam PageRequest page) {
        Instant now = clock.instant();
        UserId only = access.onlyOf();
        if (only != null && assignee != null && !only.equals(assignee)) {
            return new Page<>(List.of(), null);
        }
        CaseQuery query = new CaseQuery(
                state,
                only == null ? assignee : only,
                overdue,
                resurveyDue,
                map,
                stage,
                touchpoint,
                feedback,
                now,
                visible.hiddenBeside(map),
                access.user());
        return cases.page(query, page).map(it -> CaseAnswer.listed(it, now));
    }

    @GET
    @Path("{case}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "openCase", summary = "Open a case, as its owner or a journey manager")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseAnswer.class)))
    public Response open(@PathParam("case") CaseId id) {
        return Answers.found(access.opened(access.seen(id)));
    }

    @GET
    @Path("metrics")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "measureCases",
            summary = "Load per person, opened and closed per week, time to respond and to close, recovery",
            description =
                    "Of thirteen weeks until today unless said otherwise. Times are hours. Without a map it counts the"
                            + " cases of all, also of those that are not shared with the caller: it names none.")
    public CaseMetrics metrics(
            @QueryParam("map") @Nullable JourneyMapId map,
            @Parameter(description = "First day (UTC)", example = "2026-01-01")
                    @QueryParam("from")
                    @CalendarDay
                    @Nullable LocalDate from,
            @Parameter(description = "Last day (UTC)", example = "2026-03-31") @QueryParam("to") @CalendarDay @Nullable LocalDate to) {
        Instant now = clock.instant();
        LocalDate last = to == null ? now.atZone(ZoneOffset.UTC).toLocalDate() : to;
        LocalDate first = from == null ? last.minus(SPAN) : from;
        if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS))) {
            throw Refusal.invalid("from", "must lie before to, by %d days at the most".formatted(MOST_DAYS));
        }
        return cases.metrics(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                map,
                now);
    }
}
