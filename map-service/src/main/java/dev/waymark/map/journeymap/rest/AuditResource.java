package dev.waymark.map.journeymap.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.exchange.sheet.Formulas;
import dev.waymark.map.journeymap.read.AuditEntry;
import dev.waymark.map.journeymap.read.MapAudit;
import dev.waymark.map.journeymap.read.NewestFirst;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what when, so that it can be proven. */
@Path("/api/v1/maps/{map}")
@Tag(name = "Journey maps")
public class AuditResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "position",
                    "at",
                    "revision",
                    "actor",
                    "actorName",
                    "event",
                    "changes",
                    "commit",
                    "commitEnd",
                    "previousHash",
                    "hash",
                    "occasion")
            .get();

    @Inject
    MapAccess access;

    @Inject
    MapAudit audit;

    @GET
    @Path("audit")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "auditMap",
            summary = "Every event of the map with its place in the log and the hash of its commit, newest first",
            description = "Whoever keeps an answer can have the log checked against it later, without this service:"
                    + " waymark verify-log --service map --at <commitEnd> --expect-hash <hash>")
    public Page<AuditEntry> audit(@PathParam("map") JourneyMapId map, @Valid @BeanParam PageRequest page) {
        access.read(map);
        return NewestFirst.page(audit.of(map), AuditEntry::position, page);
    }

    @GET
    @Path("audit.csv")
    @Produces(CSV)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "auditMapAsCsv", summary = "The same for spreadsheets, all of it, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "One line an event",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response auditAsCsv(@PathParam("map") JourneyMapId map) throws IOException {
        access.read(map);
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, TABLE)) {
            for (AuditEntry entry : audit.of(map)) {
                printer.printRecord(
                        entry.position(),
                        entry.at(),
                        entry.revision(),
                        entry.actor(),
                        Formulas.disarmed(entry.actorName()),
                        entry.event(),
                        Formulas.disarmed(String.join("\n", entry.changes())),
                        entry.commit(),
                        entry.commitEnd(),
                        entry.previousHash(),
                        entry.hash(),
                        entry.occasion());
            }
        }
        return Response.ok(text.toString(), CSV)
                .header("Content-Disposition", "attachment; filename=\"audit-" + map + ".csv\"")
                .build();
    }
}
