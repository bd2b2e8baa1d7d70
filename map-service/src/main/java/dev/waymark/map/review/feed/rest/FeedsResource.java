package dev.waymark.map.review.feed.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.ReviewFeedId;
import dev.waymark.map.MapProblem;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.review.feed.read.FeedToken;
import dev.waymark.map.review.feed.read.FeedView;
import dev.waymark.map.review.feed.read.FeedViews;
import dev.waymark.map.review.feed.write.FeedCommand.MakeFeed;
import dev.waymark.map.review.feed.write.FeedCommand.RevokeFeed;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The private addresses under which the caller's calendar programs read their reviews. */
@Path("/api/v1/reviews/feeds")
@Tag(name = "Reviews")
public class FeedsResource {
    private static final int MOST = 20;

    /** A private address to be made. */
    public record NewFeed(
            @Schema(examples = "Laptop", description = "What it is for, so that it can be told from others")
            @NotBlank @Size(max = 100) @PlainText
            String name) {}

    /** A private address just made: the only time its token is shown. */
    public record MadeFeed(
            ReviewFeedId id,
            String name,

            @Schema(
                    examples = "/api/v1/reviews.ics?token=…",
                    description =
                            "Behind the origin of this API, the address for a calendar program. Who knows it reads"
                                    + " the calendar.")
            String path) {}

    /** A private address that works. */
    public record Feed(ReviewFeedId id, String name, Instant madeAt) {
        static Feed of(FeedView view) {
            return new Feed(view.id(), view.name(), view.madeAt());
        }
    }

    /** All of them. */
    public record Feeds(List<Feed> items) {}

    @Inject
    MapAccess access;

    @Inject
    FeedViews feeds;

    @Inject
    Commands commands;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "makeReviewFeed", summary = "Make a private address for one's own calendar of reviews")
    @APIResponse(
            responseCode = "201",
            description = "The address, shown this once",
            content = @Content(schema = @Schema(implementation = MadeFeed.class)))
    public Response make(@Valid @NotNull NewFeed feed) {
        UserId user = access.user();
        if (feeds.of(user).size() >= MOST) {
            throw new Refusal(MapProblem.TOO_MANY_FEEDS, "You have %d addresses".formatted(MOST));
        }
        ReviewFeedId id = ids.next(ReviewFeedId::new);
        FeedToken token = FeedToken.random();
        commands.send(new MakeFeed(id, user, feed.name(), token.hash()));
        return Response.created(URI.create("/api/v1/reviews/feeds/" + id))
                .entity(new MadeFeed(id, feed.name(), "/api/v1/reviews.ics?token=" + token.text()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listReviewFeeds", summary = "List one's own private addresses, 20 at the most")
    @APIResponse(responseCode = "200", description = "Those that work, without their tokens")
    public Feeds list() {
        return new Feeds(feeds.of(access.user()).stream().map(Feed::of).toList());
    }

    @DELETE
    @Path("{feed}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "revokeReviewFeed", summary = "Revoke one of one's own private addresses, for good")
    @APIResponse(responseCode = "204", description = "It no longer works")
    public void revoke(@PathParam("feed") ReviewFeedId feed) {
        if (feeds.of(access.user()).stream().noneMatch(it -> it.id().equals(feed))) {
            throw Refusal.notFound("No such address");
        }
        commands.send(new RevokeFeed(feed));
    }
}
