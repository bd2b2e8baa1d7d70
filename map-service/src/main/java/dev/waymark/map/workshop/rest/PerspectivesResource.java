package dev.waymark.map.workshop.rest;

import static dev.waymark.map.TextRules.TEXT;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Perspective;
import dev.waymark.contracts.map.PerspectiveId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.workshop.ContributionIds;
import dev.waymark.map.workshop.read.PerspectiveView;
import dev.waymark.map.workshop.read.PerspectiveViews;
import dev.waymark.map.workshop.read.WorkshopView;
import dev.waymark.map.workshop.write.Admission;
import dev.waymark.map.workshop.write.ContributionCommand.BeginPerspective;
import dev.waymark.map.workshop.write.ContributionCommand.WithdrawPerspective;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the participants of a workshop see the touchpoints. */
@Path("/api/v1/workshops/{workshop}/perspectives")
@Tag(name = "Workshops")
public class PerspectivesResource {
    /** What one says of a touchpoint: at least one of the three. */
    public record PerspectiveForm(
            @Nullable @Schema(examples = "Hand the parcel to the carrier") @Size(max = TEXT) @PlainText
            String whatWeDo,

            @Nullable @Schema(examples = "Waits, and asks us where it is") @Size(max = TEXT) @PlainText
            String customerView,

            @Nullable @Schema(description = "How customers feel: −2 very bad … 2 very good", examples = "-1")
            @Min(-2) @Max(2) Integer feeling) {
        private Perspective said() {
            String ours = text(whatWeDo);
            String theirs = text(customerView);
            if (ours == null && theirs == null && feeling == null) {
                throw Refusal.invalid("feeling", "or one of the texts must be there");
            }
            return new Perspective(ours, theirs, feeling);
        }

        private static @Nullable String text(@Nullable String given) {
            return given == null || given.isBlank() ? null : given.strip();
        }
    }

    @Inject
    OpenWorkshops open;

    @Inject
    MapAccess access;

    @Inject
    PerspectiveViews perspectives;

    @Inject
    Contributions contributions;

    @Inject
    Admission admission;

    @PUT
    @Path("{touchpoint}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "givePerspective",
            summary =
                    "Say how one sees a touchpoint, anew if one has said it before; for invited people, while it runs",
            description = "Until the facilitator reveals, nobody else sees it, the facilitator neither.")
    @APIResponse(
            responseCode = "200",
            description = "What was said",
            content = @Content(schema = @Schema(implementation = PerspectiveAnswer.class)))
    public Response give(
            @PathParam("workshop") WorkshopId workshop,
            @PathParam("touchpoint") TouchpointId touchpoint,
            @Valid @NotNull PerspectiveForm form) {
        WorkshopView about = open.find(workshop);
        refuseUnknown(about, touchpoint);
        UserId user = access.user();
        PerspectiveId id = ContributionIds.of(workshop, user, touchpoint);
        BeginPerspective begin =
                new BeginPerspective(id, workshop, user, touchpoint, form.said(), admission.of(user, workshop));
        return Answers.changed(
                contributions.send(perspectives.find(id).isPresent(), begin, begin.again()),
                "/workshops/%s/perspectives".formatted(workshop),
                () -> shown(about, id));
    }

    @DELETE
    @Path("{touchpoint}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "withdrawPerspective", summary = "Take back what one said of a touchpoint, while it runs")
    @APIResponse(responseCode = "204", description = "One says nothing of it now")
    public void withdraw(@PathParam("workshop") WorkshopId workshop, @PathParam("touchpoint") TouchpointId touchpoint) {
        open.find(workshop);
        UserId user = access.user();
        PerspectiveId id = ContributionIds.of(workshop, user, touchpoint);
        if (perspectives.find(id).isPresent()) {
            contributions.send(new WithdrawPerspective(id, admission.of(user, workshop)));
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listPerspectives",
            summary = "How the participants see the touchpoints: one's own until the facilitator reveals, then all",
            description = "Leaves out those of people whose invitation was taken back; a page can be shorter for that.")
    @APIResponse(responseCode = "200", description = "One page of perspectives, in no certain order")
    public Page<PerspectiveAnswer> list(
            @PathParam("workshop") WorkshopId workshop,
            @QueryParam("touchpoint") @Nullable TouchpointId touchpoint,
            @QueryParam("participant") @Nullable UserId participant,
            @Valid @BeanParam PageRequest page) {
        WorkshopView about = open.find(workshop);
        UserId self = access.user();
        if (!about.isRevealed() && participant != null && !Objects.equals(participant, self)) {
            return new Page<>(List.of(), null);
        }
        UserId of = about.isRevealed() ? participant : self;
        Page<PerspectiveView> found = perspectives.page(workshop, of, touchpoint, page);
        return new Page<>(
                found.items().stream()
                        .flatMap(it -> PerspectiveAnswer.of(about, it).stream())
                        .toList(),
                found.next());
    }

    private Optional<PerspectiveAnswer> shown(WorkshopView workshop, PerspectiveId id) {
        return perspectives.find(id).flatMap(it -> PerspectiveAnswer.of(workshop, it));
    }

    private void refuseUnknown(WorkshopView workshop, TouchpointId touchpoint) {
        boolean isThere = access.read(workshop.map()).stages().stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .anyMatch(it -> it.id().equals(touchpoint));
        if (!isThere) {
            throw Refusal.notFound("No such touchpoint on the map");
        }
    }
}
