package dev.waymark.map.review.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.map.FindingId;
import dev.waymark.contracts.map.FindingKind;
import dev.waymark.contracts.map.Participant;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.review.write.ReviewCommand.CarryOutFinding;
import dev.waymark.map.review.write.ReviewCommand.NoteFinding;
import dev.waymark.map.review.write.ReviewCommand.SignOff;
import dev.waymark.service.Ids;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the participants of a review find, and that they stand by its outcome. */
@Path("/api/v1/reviews/{review}")
@Tag(name = "Reviews")
public class FindingsResource {
    /** Something found. */
    public record NewFinding(
            @NotNull FindingKind kind,

            @Schema(examples = "Parcel shops are missing") @NotBlank @Size(max = 2000) @PlainText
            String text,

            @Nullable @Schema(description = "Where on the map, if it is about one place")
            TouchpointId touchpoint) {}

    /** What became of a finding: a revision for a map change, an opportunity for an opportunity. */
    public record Link(
            @Nullable @Min(1) Long revision, @Nullable OpportunityId opportunity) {}

    /** Standing by an outcome. */
    public record Signature(
            @Nullable @Schema(examples = "Seen with the whole team") @Size(max = 2000) @PlainText
            String note) {}

    @Inject
    ReviewAnswers answers;

    @Inject
    MapAccess access;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @POST
    @Path("findings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "noteFinding", summary = "Note what a review in progress found; for its participants")
    @APIResponse(responseCode = "200", description = "The review with its findings, the new one last")
    public Response note(@PathParam("review") ReviewId review, @Valid @NotNull NewFinding finding) {
        MapView map = mapOf(review);
        TouchpointId touchpoint = finding.touchpoint();
        if (touchpoint != null && !has(map, touchpoint)) {
            throw Refusal.invalid("touchpoint", "must be one of the map");
        }
        return answers.changed(new NoteFinding(
                review, ids.next(FindingId::new), access.user(), finding.kind(), finding.text(), touchpoint));
    }

    @PUT
    @Path("findings/{finding}/link")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "linkFinding",
            summary = "Say which revision or which opportunity a finding has become, also after the review; for its"
                    + " participants and who may change the map")
    @APIResponse(responseCode = "200", description = "The review with its findings")
    public Response link(
            @PathParam("review") ReviewId review, @PathParam("finding") FindingId finding, @Valid @NotNull Link link) {
        MapView map = access.read(answers.conducted(review).map());
        if (link.revision() != null && link.revision() > map.revision()) {
            throw Refusal.invalid("revision", "must be one of the map; its last is " + map.revision());
        }
        return answers.changed(new CarryOutFinding(review, finding, link.revision(), link.opportunity()));
    }

    @POST
    @Path("sign-offs")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "signOffReview", summary = "Stand by the outcome of a closed review; for its participants")
    @APIResponse(responseCode = "200", description = "The review with its sign-offs")
    public Response signOff(@PathParam("review") ReviewId review, @Valid @NotNull Signature signature) {
        Participant participant = new Participant(new UserId(caller.id()), caller.name());
        return answers.changed(new SignOff(review, participant, signature.note()));
    }

    private MapView mapOf(ReviewId review) {
        return access.read(answers.find(review).map());
    }

    private static boolean has(MapView map, TouchpointId touchpoint) {
        return map.stages().stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .anyMatch(it -> it.id().equals(touchpoint));
    }
}
