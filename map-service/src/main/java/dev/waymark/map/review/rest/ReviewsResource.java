package dev.waymark.map.review.rest;

import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewOutcome;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.review.read.ReviewQuery;
import dev.waymark.map.review.read.ReviewState;
import dev.waymark.map.review.read.ReviewViews;
import dev.waymark.map.review.write.ReviewCommand.CloseReview;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reviews of all maps. */
@Path("/api/v1/reviews")
@Tag(name = "Reviews")
public class ReviewsResource {
    /** How a review ended. */
    public record Closing(
            @NotNull ReviewOutcome outcome,

            @Nullable @Schema(examples = "The support stage needs its new chat channel") @Size(max = 2000) @PlainText
            String note) {}

    @Inject
    MapAccess access;

    @Inject
    ReviewViews reviews;

    @Inject
    ReviewAnswers answers;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listReviews",
            summary = "List the open reviews of all maps, or those in one state, soonest due first",
            description = "Leaves out reviews of maps the caller may not see.")
    @APIResponse(responseCode = "200", description = "One page of reviews")
    public Page<ReviewAnswer> list(
            @Parameter(
                            description = "Only those due on this day or before",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("dueBy")
                    @Nullable @Valid Day dueBy,
            @Parameter(description = "Only those in this state; done ones are found only by it")
                    @QueryParam("state")
                    @Nullable ReviewState state,
            @Parameter(description = "Only those whose day has passed") @QueryParam("overdue") boolean overdue,
            @Valid @BeanParam PageRequest page) {
        LocalDate day = dueBy == null ? null : dueBy.date();
        return reviews.page(
                        new ReviewQuery(state, day, overdue, clock.instant()),
                        page,
                        review -> access.mayRead(review.map()))
                .map(answers::now);
    }

    @GET
    @Path("{review}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openReviewById", summary = "Look at one review")
    @APIResponse(responseCode = "200", description = "The review")
    public ReviewAnswer find(@PathParam("review") ReviewId review) {
        return answers.now(answers.find(review));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{review}/closing")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "closeReview",
            summary = "Close a review with what its participants decided; for them and who may change the map")
    @APIResponse(responseCode = "200", description = "The closed review")
    public Response close(@PathParam("review") ReviewId review, @Valid @NotNull Closing closing) {
        answers.conducted(review);
        return answers.changed(new CloseReview(review, closing.outcome(), closing.note()));
    }
}
