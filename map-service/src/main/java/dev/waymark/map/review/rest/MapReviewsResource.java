package dev.waymark.map.review.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.review.read.ReviewViews;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.Ids;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reviews of one map. */
@Path("/api/v1/maps/{map}/reviews")
@Tag(name = "Reviews")
public class MapReviewsResource {
    /** A new review. */
    public record NewReview(
            @Schema(examples = "The spring models come out") @NotBlank @Size(max = 500) @PlainText
            String reason,

            @Schema(examples = "2030-04-01", description = "the day by which it should be closed")
            @NotNull @FutureOrPresent @CalendarDay
            LocalDate due,

            @Nullable @Schema(description = "request if absent")
            ReviewTrigger trigger) {}

    @Inject
    MapAccess access;

    @Inject
    ReviewViews reviews;

    @Inject
    ReviewAnswers answers;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "openReview", summary = "Ask for another look at a map by a certain day")
    @APIResponse(responseCode = "201", description = "The open review")
    public Response open(@PathParam("map") JourneyMapId map, @Valid @NotNull NewReview review) {
        access.read(map);
        ReviewId id = ids.next(ReviewId::new);
        ReviewTrigger trigger = review.trigger() == null ? ReviewTrigger.REQUEST : review.trigger();
        return answers.opened(new OpenReview(id, map, trigger, review.reason(), review.due()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listReviewsOfMap",
            summary = "List the open and closed reviews of a map, latest due first")
    @APIResponse(responseCode = "200", description = "One page of reviews")
    public Page<ReviewAnswer> list(@PathParam("map") JourneyMapId map, @Valid @BeanParam PageRequest page) {
        access.read(map);
        return reviews.of(map, page).map(answers::now);
    }
}
