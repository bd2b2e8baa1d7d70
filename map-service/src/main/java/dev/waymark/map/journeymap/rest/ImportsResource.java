package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.TextRules.NAME;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.exchange.sheet.JourneySheet;
import dev.waymark.map.exchange.sheet.ReadSheet;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.rest.ImportedFile.Imported;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ImportMap;
import dev.waymark.map.journeymap.write.Person;
import dev.waymark.service.Ids;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Maps from files. */
@Path("/api/v1/maps/imports")
@Tag(name = "Journey maps")
public class ImportsResource {
    static final int MOST_BYTES = 5_000_000;
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What becomes of columns nobody knows. */
    public enum UnknownColumns {
        REFUSE,
        IGNORE
    }

    @Inject
    ImportedFile files;

    @Inject
    MapAccess access;

    @Inject
    MapWrites writes;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @POST
    @Consumes({CSV, XLSX, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "importMap",
            summary = "Draw a map from a spreadsheet or an exported map; all of it or nothing",
            description = """
                    5 MB at the most. JSON as exported (see /maps/schema.json) or as a map is opened. CSV (comma, semicolon, \
                    tab or bar; the encoding is detected) or an Excel workbook without macros, whose formulas are not run. The \
                    first row names the columns, in any order and case, also by common synonyms: Stage and Touchpoint must be \
                    there; Channel, Customer action, Customer thought, Emotion (−2 … 2), Moment of truth (yes, no), Importance \
                    (1 … 5), Path (main, exception), Frontstage, Backstage, Systems, Owner team may be; also Pain points and \
                    Delights, each behind a bullet •, or one a line, or parted by semicolons, and beside them Pain point \
                    severity, state and why 1 … 5 behind bullets.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING), example = """
                                    Stage,Touchpoint,Emotion,Moment of truth,Pain points
                                    Purchase,Delivery,-1,no,Nobody says where the parcel is
                                    """),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(
            responseCode = "201",
            description = "The new map at revision 1",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With preview=true what would be made of the file; nothing is stored",
            content = @Content(schema = @Schema(implementation = ImportPreview.class)))
    public Response importMap(
            @HeaderParam("Content-Type") String contentType,
            @Parameter(description = "Needed for a spreadsheet; else what the file says", example = "Buying a camera")
                    @QueryParam("name")
                    @Size(max = NAME) @PlainText
                    @Nullable String name,
            @Parameter(description = "What the file says if absent, or as-is") @QueryParam("kind") @Nullable MapKind kind,
            @Parameter(description = "What the file says if absent, or viewable") @QueryParam("visibility") @Nullable Visibility visibility,
            @QueryParam("unknownColumns") @DefaultValue("refuse") UnknownColumns unknownColumns,
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            InputStream body) {
        byte[] file = bytes(body);
        MediaType type = MediaType.valueOf(contentType);
        ReadSheet sheet = sheet(type, file, unknownColumns == UnknownColumns.IGNORE);
        ObjectNode map = sheet == null ? files.json(file) : files.map(sheet.stages());
        if (sheet != null) {
            ImportedFile.say(map, "kind", kind == null ? MapKind.AS_IS : kind);
        } else if (kind != null) {
            ImportedFile.say(map, "kind", kind);
        }
        if (visibility != null) {
            ImportedFile.say(map, "visibility", visibility);
        }
        if (name != null) {
            map.put("name", name);
        }
        Imported imported = files.of(map);
        if (preview) {
            return Response.ok(
                            ImportPreview.of(imported.kind(), imported.document(), sheet == null ? null : sheet.how()))
                    .build();
        }
        JourneyMapId id = ids.next(JourneyMapId::new);
        Person owner = new Person(access.user(), caller.name(), caller.department());
        return writes.created(new ImportMap(id, imported.kind(), owner, imported.document()), "");
    }

    /** What a spreadsheet says; null for another type. */
    private static @Nullable ReadSheet sheet(MediaType type, byte[] file, boolean unknownColumnsAllowed) {
        if (type.isCompatible(MediaType.valueOf(CSV))) {
            return JourneySheet.csv(file, charset(type), unknownColumnsAllowed);
        }
        return type.isCompatible(MediaType.valueOf(XLSX)) ? JourneySheet.xlsx(file, unknownColumnsAllowed) : null;
    }

    private static @Nullable Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Refusal(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "The charset of the Content-Type is not known");
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] read = body.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw new Refusal(CommonProblem.BODY_TOO_LARGE, "A file has at most 5 MB");
            }
            return read;
        } catch (IOException e) {
            throw new Refusal(CommonProblem.MALFORMED_BODY, "The file could not be read to its end");
        }
    }
}
