package dev.waymark.map.workshop.rest;

import static dev.waymark.map.TextRules.TEXT;

import dev.waymark.contracts.map.Decision;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.change.DecidedChange;
import dev.waymark.map.journeymap.change.DecidedChanges;
import dev.waymark.map.workshop.read.WorkshopView;
import dev.waymark.map.workshop.read.WorkshopViews;
import dev.waymark.map.workshop.write.WorkshopCommand.CloseWorkshop;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Commands.Sending;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a workshop leads to. */
@Path("/api/v1/workshops/{workshop}/closing")
@Tag(name = "Workshops")
public class ClosingResource {
    /** How a workshop ends. */
    public record WorkshopClosing(
            @NotNull @Size(max = 100) List<@NotNull @Valid NewDecision> decisions,

            @Nullable @Schema(
                    description = "The revision of the map the changes were decided about; needed with changes",
                    examples = "12")
            @Min(1) Long mapRevision) {
        private Stream<DecidedChange> changes() {
            return decisions.stream().flatMap(NewDecision::all);
        }
    }

    /** What was agreed on. */
    public record NewDecision(
            @Schema(examples = "Parcel shops join the map") @NotBlank @Size(max = TEXT) @PlainText
            String text,

            @Nullable @Schema(description = "Where on the map, if it is about one place")
            TouchpointId touchpoint,

            @Nullable @Schema(description = "What it changes on the map; nothing if absent") @Size(max = 50) List<@NotNull @Valid DecidedChange> changes) {
        private Stream<DecidedChange> all() {
            return Stream.ofNullable(changes).flatMap(List::stream);
        }

        private Decision decision() {
            return new Decision(text.strip(), touchpoint, all().findAny().isPresent());
        }
    }

    @Inject
    OpenWorkshops open;

    @Inject
    WorkshopViews workshops;

    @Inject
    MapAccess access;

    @Inject
    DecidedChanges changes;

    @Inject
    Commands commands;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "closeWorkshop",
            summary =
                    "Close a workshop with what was decided, which changes the map in one revision; for the facilitator",
            description =
                    "Both happen or neither: what the map refuses leaves the workshop open. The changes are made one"
                            + " after the other, about the revision of the map that is named; its audit names the workshop. Who"
                            + " decides on changes must be allowed to change the map.")
    @APIResponse(
            responseCode = "200",
            description = "The closed workshop, with the revision of the map that carries it out",
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    public Response close(@PathParam("workshop") WorkshopId workshop, @Valid @NotNull WorkshopClosing closing) {
        WorkshopView about = open.led(workshop);
        refuseUnknown(about.map(), closing);
        List<Decision> decisions =
                closing.decisions().stream().map(NewDecision::decision).toList();
        List<DecidedChange> decided = closing.changes().toList();
        if (!decided.isEmpty()) {
            access.change(about.map());
        }
        return Answers.changed(
                commands.sendTogether(send -> send.send(new CloseWorkshop(
                        workshop, decisions, () -> changeMap(send, about, closing.mapRevision(), decided)))),
                "/workshops/" + workshop,
                () -> workshops.find(workshop));
    }

    /** Which revision of the map that made, if any. */
    private @Nullable Long changeMap(
            Sending send, WorkshopView workshop, @Nullable Long revision, List<DecidedChange> decided) {
        if (decided.isEmpty()) {
            return null;
        }
        if (revision == null) {
            throw Refusal.invalid("mapRevision", "must name the revision of the map the changes were decided about");
        }
        Object after = send.send(GenericCommandMessage.asCommandMessage(
                        changes.command(workshop.map(), revision, decided))
                .andMetaData(Map.of(RequestMetadata.OCCASION, workshop.id().tag())));
        return revision.equals(after) ? null : (Long) after;
    }

    private void refuseUnknown(JourneyMapId map, WorkshopClosing closing) {
        List<TouchpointId> known = access.read(map).stages().stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .map(it -> it.id())
                .toList();
        for (NewDecision decision : closing.decisions()) {
            if (decision.touchpoint() != null && !known.contains(decision.touchpoint())) {
                throw Refusal.invalid("touchpoint", "must be one of the map");
            }
        }
    }
}
