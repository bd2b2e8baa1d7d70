package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.journeymap.write.TextRules.NAME;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.rest.spreadsheet.JourneySheet;
import dev.waymark.map.journeymap.write.ImportedStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ImportMap;
import dev.waymark.map.journeymap.write.Person;
import dev.waymark.service.Ids;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Maps from spreadsheets. */
@Path("/api/v1/maps/imports")
@Tag(name = "Journey maps")
public class ImportsResource {
    static final int MOST_BYTES = 5_000_000;

    @Inject
    JourneySheet sheets;

    @Inject
    MapAccess access;

    @Inject
    MapWrites writes;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "importMap",
            summary = "Draw a map from a spreadsheet, one row a touchpoint; all of it or nothing",
            description = """
                    CSV in UTF-8 (RFC 4180; comma, semicolon or tab), 5 MB at the most. The first row names the columns, in \
                    any order and case: Stage and Touchpoint must be there; Channel, Customer action, Customer thought, \
                    Emotion (−2 … 2), Moment of truth (yes, no), Importance (1 … 5), Path (main, exception), Pain points \
                    and Delights (one a line, or parted by semicolons), Frontstage, Backstage, Systems, Owner team may be.""")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING), example = """
                                    Stage,Touchpoint,Emotion,Moment of truth,Pain points
                                    Purchase,Delivery,-1,no,Nobody says where the parcel is
                                    """))
    @APIResponse(
            responseCode = "201",
            description = "The new map at revision 1",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response importMap(
            @Parameter(example = "Buying a camera") @QueryParam("name") @NotBlank @Size(max = NAME) @PlainText
                    String name,
            @QueryParam("kind") @DefaultValue("as-is") MapKind kind,
            @QueryParam("visibility") @DefaultValue("viewable") Visibility visibility,
            InputStream csv) {
        List<ImportedStage> stages = sheets.read(bytes(csv));
        JourneyMapId map = ids.next(JourneyMapId::new);
        Person owner = new Person(access.user(), caller.name(), caller.department());
        return writes.created(new ImportMap(map, name.strip(), kind, visibility, owner, stages), "");
    }

    private static byte[] bytes(InputStream csv) {
        try {
            byte[] read = csv.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw new Refusal(CommonProblem.BODY_TOO_LARGE, "A spreadsheet has at most 5 MB");
            }
            return read;
        } catch (IOException e) {
            throw new Refusal(CommonProblem.MALFORMED_BODY, "The file could not be read to its end");
        }
    }
}
