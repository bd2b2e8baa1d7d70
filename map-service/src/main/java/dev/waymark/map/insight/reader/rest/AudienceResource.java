package dev.waymark.map.insight.reader.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.ReactionKind;
import dev.waymark.map.insight.read.InsightView;
import dev.waymark.map.insight.reader.read.Audience;
import dev.waymark.map.insight.reader.read.Audiences;
import dev.waymark.map.insight.reader.read.ReadingView;
import dev.waymark.map.insight.reader.read.Readings;
import dev.waymark.map.insight.rest.InsightAccess;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far an insight has come. */
@Path("/api/v1/insights/{insight}/audience")
@Tag(name = "Insights")
public class AudienceResource {
    /** The numbers, and for its author the readers by name, who saw it last first. */
    public record AudienceAnswer(
            @JsonUnwrapped Audience audience, @Nullable Page<Reader> readers) {}

    /**
     * A reader.
     *
     * @param revision the latest they have seen
     */
    public record Reader(UserId user, String name, long revision, Instant seenAt, List<ReactionKind> reactions) {
        static Reader of(ReadingView reading) {
            return new Reader(reading.user(), reading.name(), reading.revision(), reading.seenAt(), reading.standing());
        }
    }

    @Inject
    InsightAccess access;

    @Inject
    Audiences audiences;

    @Inject
    Readings readings;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "countAudience",
            summary = "How many subscribers of its departments have seen an insight",
            description = "Counts subscribers who may read it. The page asked for is that of the readers by name.")
    @APIResponse(responseCode = "200", description = "The numbers; names for its author and admins only")
    public AudienceAnswer count(@PathParam("insight") InsightId id, @Valid @BeanParam PageRequest page) {
        InsightView insight = access.published(id);
        Page<Reader> readers =
                access.mayChange(insight) ? readings.page(id, page).map(Reader::of) : null;
        return new AudienceAnswer(audiences.of(insight), readers);
    }
}
