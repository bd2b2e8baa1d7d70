package dev.waymark.feedback.customer.rest;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.customer.CustomerExport;
import dev.waymark.feedback.customer.CustomerExports;
import dev.waymark.feedback.customer.Erasure;
import dev.waymark.feedback.customer.write.StateConsent;
import dev.waymark.feedback.privacy.CustomerKeys;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Customers: what they agree to, what is known of them, and forgetting it. */
@Path("/api/v1/customers")
@Tag(name = "Customers")
public class CustomersResource {
    private static final Logger LOG = Logger.getLogger(CustomersResource.class);

    @Inject
    Erasure erasure;

    @Inject
    CustomerExports exports;

    @Inject
    CustomerKeys keys;

    @Inject
    Commands commands;

    @Inject
    Caller caller;

    @PUT
    @Path("{customer}/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTEGRATION, Roles.ANALYST})
    @Operation(
            operationId = "stateConsent",
            summary = "State what a customer agrees to",
            description = "Holds for all they have said so far; what they say later comes with its own consent.")
    @APIResponse(responseCode = "204", description = "It holds")
    public void consent(
            @Parameter(description = "What the customer is called outside", example = "crm-4711") @PathParam("customer")
                    String customer,
            @NotNull Consent consent) {
        SubjectId subject = keys.known(customer.strip()).orElseThrow(CustomersResource::nobody);
        commands.send(new StateConsent(subject, consent));
    }

    @GET
    @Path("{customer}/export")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "exportCustomer",
            summary = "Hand out all that is known of a customer",
            description =
                    "For the customer's right to know and to take along (GDPR, articles 15 and 20). A document with a"
                            + " list for each kind of thing, written as it is read; it ends with complete: false where"
                            + " the customer is erased meanwhile. That it was handed out, and to whom, is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExportAnswer.class)))
    public Response export(
            @Parameter(description = "What the customer is called outside", example = "crm-4711") @PathParam("customer")
                    String customer) {
        CustomerExport export = exports.begin(customer.strip()).orElseThrow(CustomersResource::nobody);
        LOG.infof("%s had a customer exported", caller.id());
        return Response.ok((StreamingOutput) export::writeTo)
                .header("Content-Disposition", "attachment; filename=\"customer.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("{customer}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a customer's personal data",
            description =
                    "Destroys the customer's key: what they wrote and who they are can no longer be read anywhere,"
                            + " for good. Scores stay, as nobody's. Backups of the database hold the key until they are gone.")
    @APIResponse(responseCode = "204", description = "It is erased")
    public void erase(
            @Parameter(description = "What the customer is called outside", example = "crm-4711") @PathParam("customer")
                    String customer) {
        if (!erasure.erase(customer.strip())) {
            throw nobody();
        }
        LOG.infof("%s had a customer erased", caller.id());
    }

    private static Refusal nobody() {
        return Refusal.notFound("Nothing is known of such a customer, or it is erased already");
    }
}
