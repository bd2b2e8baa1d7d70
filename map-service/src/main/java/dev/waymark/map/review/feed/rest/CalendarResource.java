package dev.waymark.map.review.feed.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.review.feed.read.FeedToken;
import dev.waymark.map.review.feed.read.FeedViews;
import dev.waymark.map.review.feed.read.PersonalCalendar;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A user's reviews as calendar programs read them, which know no login: the token in the address stands for it. */
@Path("/api/v1/reviews.ics")
@Tag(name = "Reviews")
public class CalendarResource {
    @Inject
    MapAccess access;

    @Inject
    SecurityIdentity identity;

    @Inject
    FeedViews feeds;

    @Inject
    PersonalCalendar calendar;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Produces("text/calendar; charset=utf-8")
    @Operation(
            operationId = "readReviewCalendar",
            summary =
                    "Read one's own reviews and workshops, open, to come and of the last 90 days, as iCalendar (RFC 5545)",
            description = "With the token of a private address, or with an access token.")
    @APIResponse(responseCode = "200", description = "All-day events for reviews; dates of cadences reach a year ahead")
    public Response read(
            @Parameter(description = "From the private address; no access token is needed with it")
                    @QueryParam("token")
                    @Nullable String token) {
        UserId user = token == null ? loggedIn() : owner(new FeedToken(token));
        Instant now = clock.instant();
        return Response.ok(CalendarText.of(calendar.of(user, now), calendar.workshopsOf(user, now), now))
                .header("Cache-Control", "private, max-age=300")
                .header("Content-Disposition", "inline; filename=\"reviews.ics\"")
                .build();
    }

    private UserId owner(FeedToken token) {
        return feeds.userOf(token)
                .orElseThrow(() -> new Refusal(
                        CommonProblem.UNAUTHENTICATED, "This calendar address is not known, or was revoked"));
    }

    private UserId loggedIn() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!identity.hasRole(Roles.VIEWER)) {
            throw new ForbiddenException();
        }
        return access.user();
    }
}
