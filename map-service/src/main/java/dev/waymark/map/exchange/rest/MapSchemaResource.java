package dev.waymark.map.exchange.rest;

import dev.waymark.service.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON Schema of maps as JSON files. */
@Path("/api/v1/maps/schema.json")
@Tag(name = "Journey maps")
public class MapSchemaResource {
    @GET
    @Produces("application/schema+json")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openMapSchema", summary = "The JSON Schema (2020-12) of exported and imported maps")
    @APIResponse(responseCode = "200", description = "The schema")
    public byte[] schema() {
        try (InputStream schema = MapSchemaResource.class.getResourceAsStream("/schema/journey-map.json")) {
            return Objects.requireNonNull(schema).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
