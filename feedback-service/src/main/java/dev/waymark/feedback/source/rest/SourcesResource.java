package dev.waymark.feedback.source.rest;

import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.contracts.feedback.SourceKind;
import dev.waymark.feedback.privacy.SourceSecrets;
import dev.waymark.feedback.source.poll.Fetches;
import dev.waymark.feedback.source.read.SourceViews;
import dev.waymark.feedback.source.write.SourceCommand.AddSource;
import dev.waymark.feedback.source.write.SourceCommand.ChangeSource;
import dev.waymark.feedback.source.write.SourceCommand.MakeSecret;
import dev.waymark.feedback.source.write.SourceCommand.RetireSource;
import dev.waymark.feedback.source.write.SourceCommand.RevokeOldSecret;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where feedback comes from by itself. */
@Path("/api/v1/feedback/sources")
@Tag(name = "Sources")
@RolesAllowed(Roles.ADMIN)
public class SourcesResource {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    /** What Standard Webhooks lets secrets begin with. */
    private static final String PREFIX = "whsec_";

    @Inject
    SourceViews sources;

    @Inject
    SourceSecrets secrets;

    @Inject
    Fetches fetches;

    @Inject
    Commands commands;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addFeedbackSource",
            summary = "Add a source: a webhook, a feed, a Mastodon timeline",
            description = "The secret of a webhook is shown in this answer and never again.")
    @APIResponse(
            responseCode = "201",
            description = "The source at revision 1",
            content = @Content(schema = @Schema(implementation = SourceAnswer.class)))
    public Response add(@Valid @NotNull SourceForm form) {
        SourceId id = ids.next(SourceId::new);
        byte[] secret = form.kind() == SourceKind.WEBHOOK ? newSecret() : null;
        return Answers.created(
                commands.send(new AddSource(id, form.setup(), secret == null ? null : secrets.seal(id, secret))),
                path(id),
                () -> shown(id, secret));
    }

    @GET
    @Operation(operationId = "listFeedbackSources", summary = "List sources, newest first")
    @APIResponse(responseCode = "200", description = "One page of sources")
    public Page<SourceAnswer> list(@Valid @BeanParam PageRequest page) {
        return sources.page(page)
                .map(view -> SourceAnswer.of(view, null, fetches.find(view.id()).orElse(null)));
    }

    @GET
    @Path("{source}")
    @Operation(operationId = "openFeedbackSource", summary = "Open a source")
    @APIResponse(
            responseCode = "200",
            description = "The source; its revision is the ETag",
            content = @Content(schema = @Schema(implementation = SourceAnswer.class)))
    public Response open(@PathParam("source") SourceId id) {
        return Answers.found(shown(id, null).orElseThrow(SourcesResource::notThere));
    }

    @PUT
    @Path("{source}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeFeedbackSource", summary = "Change how a source is set up")
    @APIResponse(
            responseCode = "200",
            description = "The source as it now is",
            content = @Content(schema = @Schema(implementation = SourceAnswer.class)))
    public Response change(
            @PathParam("source") SourceId id,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull SourceForm form) {
        refuseUnlessThere(id);
        return Answers.changed(
                commands.send(new ChangeSource(id, ExpectedRevision.orAny(ifMatch), form.setup())),
                path(id),
                () -> shown(id, null));
    }

    @POST
    @Path("{source}/secrets")
    @Operation(
            operationId = "makeSourceSecret",
            summary = "Make a new secret for a webhook",
            description =
                    "Shown in this answer and never again. The one before stays valid until it is revoked or replaced.")
    @APIResponse(
            responseCode = "200",
            description = "The source with the new secret",
            content = @Content(schema = @Schema(implementation = SourceAnswer.class)))
    public Response makeSecret(@PathParam("source") SourceId id) {
        refuseUnlessThere(id);
        byte[] secret = newSecret();
        return Answers.changed(
                commands.send(new MakeSecret(id, secrets.seal(id, secret))), path(id), () -> shown(id, secret));
    }

    @DELETE
    @Path("{source}/secrets/previous")
    @Operation(operationId = "revokeSourceSecret", summary = "Let only the newest secret of a webhook be valid")
    @APIResponse(responseCode = "204", description = "It is revoked")
    public void revokeSecret(@PathParam("source") SourceId id) {
        refuseUnlessThere(id);
        commands.send(new RevokeOldSecret(id));
    }

    @DELETE
    @Path("{source}")
    @Operation(operationId = "retireFeedbackSource", summary = "Take nothing from a source any more, for good")
    @APIResponse(responseCode = "204", description = "It is retired")
    public void retire(@PathParam("source") SourceId id, @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        refuseUnlessThere(id);
        commands.send(new RetireSource(id, ExpectedRevision.orAny(ifMatch)));
    }

    private Optional<SourceAnswer> shown(SourceId id, byte @Nullable [] secret) {
        String text = secret == null ? null : PREFIX + Base64.getEncoder().encodeToString(secret);
        return sources.find(id)
                .map(view -> SourceAnswer.of(view, text, fetches.find(id).orElse(null)));
    }

    private void refuseUnlessThere(SourceId id) {
        if (sources.find(id).isEmpty()) {
            throw notThere();
        }
    }

    private static Refusal notThere() {
        return Refusal.notFound("No such source");
    }

    private static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    private static String path(SourceId id) {
        return "/feedback/sources/" + id;
    }
}
