package dev.waymark.map.search.rest;

import static dev.waymark.map.TextRules.NAME;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.search.read.FoundMap;
import dev.waymark.map.search.read.MapOrder;
import dev.waymark.map.search.read.MapSearch;
import dev.waymark.map.search.read.MapSought;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists and searches maps. */
@Path("/api/v1/maps")
@Tag(name = "Journey maps")
public class MapSearchResource {
    @Inject
    MapSearch search;

    @Inject
    MapAccess access;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listMaps",
            summary = "List the maps the caller may know of, or search among them",
            description = """
                    All conditions hold at once. A page begins where the one before ended, whatever was written \
                    meanwhile; a map that a write moves in the order asked for is shown where it then stands. Maps that \
                    are only listed for the caller are found by what the list shows of them, not by what they say.""")
    public Page<FoundMap> find(
            @Parameter(
                            description =
                                    "Words, each beginning one on the map, in any order, whatever case and accents",
                            example = "camera deliv")
                    @QueryParam("text")
                    @Size(max = NAME) @PlainText
                    @Nullable String text,
            @QueryParam("state") @Nullable MapState state,
            @QueryParam("kind") @Nullable MapKind kind,
            @Parameter(description = "The owner's subject id") @QueryParam("owner") @Nullable UserId owner,
            @Parameter(description = "A persona that is on the map") @QueryParam("persona") @Nullable PersonaId persona,
            @Parameter(description = "A channel the map is about or a touchpoint is in", example = "website")
                    @QueryParam("channel")
                    @Size(max = NAME) @PlainText
                    @Nullable String channel,
            @Parameter(
                            description =
                                    "At some touchpoint measured and mapped feelings are at least that far apart, 0 to 4",
                            example = "1")
                    @QueryParam("gapAtLeast")
                    @DecimalMin("0") @DecimalMax("4") @Nullable Double gapAtLeast,
            @Parameter(description = "The highest evidence score, 0 to 1", example = "0.5")
                    @QueryParam("evidenceAtMost")
                    @DecimalMin("0") @DecimalMax("1") @Nullable Double evidenceAtMost,
            @Parameter(description = "Only those with an open review whose day has passed") @QueryParam("reviewOverdue")
                    boolean reviewOverdue,
            @Parameter(description = "What comes first") @QueryParam("order") @DefaultValue("newest") MapOrder order,
            @Valid @BeanParam PageRequest page) {
        return search.find(
                new MapSought(
                        text,
                        state,
                        kind,
                        owner,
                        persona,
                        channel,
                        gapAtLeast,
                        evidenceAtMost,
                        reviewOverdue,
                        order,
                        access.reader()),
                page,
                map -> access.mayRead(map.id()));
    }
}
