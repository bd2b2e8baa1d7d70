package dev.waymark.map.review.trigger.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.contracts.map.TriggerId;
import dev.waymark.map.MapProblem;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.review.trigger.read.TriggerView;
import dev.waymark.map.review.trigger.read.TriggerViews;
import dev.waymark.map.review.trigger.write.RecordTrigger;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens outside and makes maps due for another look. */
@Path("/api/v1/review-triggers")
@Tag(name = "Reviews")
public class TriggersResource {
    private static final Set<ReviewTrigger> FROM_OUTSIDE = EnumSet.of(
            ReviewTrigger.PRODUCT_LAUNCH,
            ReviewTrigger.SEASON,
            ReviewTrigger.MARKET_DEVELOPMENT,
            ReviewTrigger.KPI_ALARM,
            ReviewTrigger.STALE_EVIDENCE);

    /** Something that happened. */
    public record NewTrigger(
            @Schema(description = "product-launch, season, market-development, kpi-alarm or stale-evidence") @NotNull ReviewTrigger trigger,

            @Schema(examples = "The spring models come out") @NotBlank @Size(max = 500) @PlainText
            String reason,

            @Schema(description = "The maps it concerns; a review of each is opened") @NotEmpty @Size(max = 50) List<@NotNull JourneyMapId> maps,

            @Schema(examples = "2030-04-01", description = "the day by which they should have been looked at")
            @NotNull @FutureOrPresent @CalendarDay
            LocalDate due) {}

    @Inject
    MapAccess access;

    @Inject
    TriggerViews triggers;

    @Inject
    Commands commands;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "recordReviewTrigger", summary = "Say that something happened that calls for reviews")
    @APIResponse(responseCode = "201", description = "It, with the ids of the reviews that open now")
    public Response record(@Valid @NotNull NewTrigger trigger) {
        if (!FROM_OUTSIDE.contains(trigger.trigger())) {
            throw Refusal.invalid("trigger", "must be something that happens outside, such as product-launch");
        }
        List<JourneyMapId> maps = trigger.maps().stream().distinct().toList();
        maps.forEach(this::refuseArchived);
        TriggerId id = ids.next(TriggerId::new);
        return Answers.created(
                commands.send(new RecordTrigger(id, trigger.trigger(), trigger.reason(), maps, trigger.due())),
                "/review-triggers/" + id,
                () -> triggers.find(id));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listReviewTriggers",
            summary = "List what called for reviews, newest first",
            description = "Leaves out maps the caller may not see, and what concerns no other.")
    @APIResponse(responseCode = "200", description = "One page of triggers")
    public Page<TriggerView> list(@Valid @BeanParam PageRequest page) {
        return triggers.page(page, it -> it.maps().stream().anyMatch(access::mayRead))
                .map(it -> it.only(access::mayRead));
    }

    @GET
    @Path("{trigger}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openReviewTrigger", summary = "Look at what called for reviews, and which")
    @APIResponse(responseCode = "200", description = "The trigger")
    public TriggerView open(@PathParam("trigger") TriggerId trigger) {
        return triggers.find(trigger).flatMap(this::seen).orElseThrow(() -> Refusal.notFound("No such trigger"));
    }

    private void refuseArchived(JourneyMapId id) {
        MapView map = access.read(id);
        if (map.state() == MapState.ARCHIVED) {
            throw new Refusal(MapProblem.MAP_ARCHIVED, "The map %s is archived".formatted(map.name()));
        }
    }

    private Optional<TriggerView> seen(TriggerView trigger) {
        return Optional.of(trigger.only(access::mayRead))
                .filter(it -> !it.maps().isEmpty());
    }
}
