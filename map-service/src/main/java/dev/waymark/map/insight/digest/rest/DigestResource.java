package dev.waymark.map.insight.digest.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightSubscription;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.insight.digest.read.Digest;
import dev.waymark.map.insight.digest.read.Digests;
import dev.waymark.map.insight.digest.read.IsoWeek;
import dev.waymark.map.insight.digest.read.Subscriber;
import dev.waymark.map.insight.rest.InsightAccess;
import dev.waymark.map.insight.subscription.read.SubscriptionHistory;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller is told of one week. */
@Path("/api/v1/insights/digest")
@Tag(name = "Insights")
public class DigestResource {
    @Inject
    MapAccess maps;

    @Inject
    InsightAccess insights;

    @Inject
    SubscriptionHistory subscriptions;

    @Inject
    Digests digests;

    @Inject
    DigestPages pages;

    @Inject
    Clock clock;

    @GET
    @Produces({MediaType.APPLICATION_JSON, DigestFormat.HTML_TYPE, DigestFormat.TEXT_TYPE})
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "readInsightDigest",
            summary = "Read what one's subscription brought in one week, as JSON, HTML or text",
            description = """
                    By the subscription, the texts and the reactions as they stood when the week ended on the subscriber's \
                    clocks, so that a week of the past answers the same whenever it is asked for; what was retracted later \
                    is marked, what was closed to the reader later is left out. For a week before the first subscription \
                    that subscription counts. The id is the same for the same subscriber and week.""")
    @APIResponse(
            responseCode = "200",
            description = "The digest; HTML is one page without anything remote, text is at most 78 columns wide",
            content = @Content(schema = @Schema(implementation = Digest.class)))
    public Response read(
            @Parameter(
                            description = "An ISO 8601 week; the last one that has ended if absent",
                            schema = @Schema(examples = "2026-W47", type = SchemaType.STRING))
                    @QueryParam("week")
                    @Nullable IsoWeek week,
            @Parameter(description = "What the Accept header says if absent") @QueryParam("format") @Nullable DigestFormat format,
            @Context HttpHeaders headers) {
        Instant now = clock.instant();
        Digest digest = digest(week, now);
        DigestFormat wanted = format == null ? DigestFormat.accepted(headers.getAcceptableMediaTypes()) : format;
        Object body = switch (wanted) {
            case JSON -> digest;
            case HTML -> pages.html(digest);
            case TEXT -> pages.text(digest);
        };
        return Response.ok(body, wanted.mediaType())
                .header("Vary", "Accept")
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    private Digest digest(@Nullable IsoWeek asked, Instant now) {
        UserId user = maps.user();
        Function<InsightSubscription, IsoWeek> weekOf =
                it -> asked == null ? IsoWeek.at(now, ZoneId.of(it.zone())).previous() : asked;
        InsightSubscription subscription = subscriptions
                .at(user, it -> weekOf.apply(it).until(ZoneId.of(it.zone())))
                .orElseThrow(() -> Refusal.notFound("You had no subscription when that week ended"));
        IsoWeek week = weekOf.apply(subscription);
        if (week.from(ZoneId.of(subscription.zone())).isAfter(now)) {
            throw Refusal.invalid("week", "has not begun");
        }
        return digests.of(new Subscriber(user, subscription, insights.sight(), maps::mayRead), week, now);
    }
}
