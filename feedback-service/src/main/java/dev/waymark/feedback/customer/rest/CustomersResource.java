package dev.waymark.feedback.customer.rest;

import dev.waymark.feedback.customer.Erasure;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Customers: forget them. */
@Path("/api/v1/customers")
@Tag(name = "Customers")
public class CustomersResource {
    private static final Logger LOG = Logger.getLogger(CustomersResource.class);

    @Inject
    Erasure erasure;

    @Inject
    Caller caller;

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
            throw Refusal.notFound("Nothing is known of such a customer, or it is erased already");
        }
        LOG.infof("%s had a customer erased", caller.id());
    }
}
