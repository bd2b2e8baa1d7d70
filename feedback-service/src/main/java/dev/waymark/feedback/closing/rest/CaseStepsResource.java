package dev.waymark.feedback.closing.rest;

import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CustomerTold;
import dev.waymark.feedback.closing.write.CaseCommand.AssignCase;
import dev.waymark.feedback.closing.write.CaseCommand.CloseCase;
import dev.waymark.feedback.closing.write.CaseCommand.NoteOnCase;
import dev.waymark.feedback.closing.write.CaseCommand.ReopenCase;
import dev.waymark.feedback.closing.write.CaseCommand.StartCase;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is done about a case, by its owner or a journey manager. */
@Path("/api/v1/cases/{case}")
@Tag(name = "Cases")
public class CaseStepsResource {
    /** What was found and done. What is missing is refused, each thing by its name. */
    public record Answer(
            @Schema(examples = "The carrier changed its routes without telling us", required = true)
            @Nullable @Size(max = TEXT) @PlainText
            String rootCause,

            @Schema(examples = "Refunded the postage, changed the carrier", required = true)
            @Nullable @Size(max = TEXT) @PlainText
            String actionTaken,

            @Schema(required = true) @Nullable CustomerTold customerTold,

            @Schema(description = "Why the customer was not told; needed where it was not possible")
            @Nullable @Size(max = TEXT) @PlainText
            String reason,

            @Schema(description = "False: do not ask this customer again, whatever the rule says") @Nullable Boolean resurvey) {}

    /** Text of the staff: nothing a customer said belongs here. */
    public record NewNote(
            @Schema(examples = "Called twice, left a message") @NotBlank @Size(max = TEXT) @PlainText
            String text) {}

    /** Why a case is not done after all. */
    public record Reason(
            @Schema(examples = "The next parcel was late as well") @NotBlank @Size(max = TEXT) @PlainText
            String reason) {}

    private static final int TEXT = 2_000;

    @Inject
    CaseAccess access;

    @Inject
    Clock clock;

    @POST
    @Path("start")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "startCase", summary = "Begin to work on a case: the first response to the customer")
    @APIResponse(responseCode = "200", description = "The case in progress")
    public Response start(@PathParam("case") CaseId id) {
        access.seen(id);
        return access.changed(new StartCase(id));
    }

    @PUT
    @Path("owner")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "assignCase", summary = "Give a case to somebody")
    @APIResponse(responseCode = "200", description = "The case with its new owner")
    public Response assign(@PathParam("case") CaseId id, @Valid @NotNull OwnerForm owner) {
        access.seen(id);
        return access.changed(new AssignCase(id, owner.owner()));
    }

    @POST
    @Path("notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "noteOnCase",
            summary = "Write down what happens about a case",
            description = "Not sealed: what customers say belongs to their feedback.")
    @APIResponse(responseCode = "200", description = "The case with the note")
    public Response note(@PathParam("case") CaseId id, @Valid @NotNull NewNote note) {
        access.seen(id);
        return access.changed(new NoteOnCase(id, note.text().strip()));
    }

    @POST
    @Path("close")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "closeCase",
            summary = "Close a case: say its root cause, what was done, and whether the customer was told",
            description =
                    "422 names what is missing. Where the rule says so, the customer is invited to its survey later, unless they"
                            + " did not agree to be contacted; the case says what came of that. The same again changes nothing; anything else of"
                            + " a closed case is refused.")
    @APIResponse(responseCode = "200", description = "The closed case")
    public Response close(@PathParam("case") CaseId id, @Valid @NotNull Answer answer) {
        access.seen(id);
        return access.changed(new CloseCase(
                id,
                answer.rootCause(),
                answer.actionTaken(),
                answer.customerTold(),
                answer.reason(),
                !Boolean.FALSE.equals(answer.resurvey()),
                clock.instant()));
    }

    @POST
    @Path("reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "reopenCase",
            summary = "Open a closed case again",
            description = "It is due anew by the hours of its rule, and escalated anew.")
    @APIResponse(responseCode = "200", description = "The case, reopened")
    public Response reopen(@PathParam("case") CaseId id, @Valid @NotNull Reason why) {
        access.seen(id);
        return access.changed(new ReopenCase(id, why.reason().strip(), clock.instant()));
    }
}
