package dev.waymark.feedback.source.rest;

import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.feedback.intake.submission.Submissions;
import dev.waymark.feedback.intake.submission.Submitted;
import dev.waymark.feedback.privacy.SourceSecrets;
import dev.waymark.feedback.source.read.SourceView;
import dev.waymark.feedback.source.read.SourceViews;
import dev.waymark.feedback.source.webhook.Delivered;
import dev.waymark.feedback.source.webhook.Deliveries;
import dev.waymark.feedback.source.webhook.Signature;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Feedback that others send by themselves, signed. */
@Path("/api/v1/feedback/webhooks")
@Tag(name = "Sources")
public class WebhooksResource {
    private static final int MOST_BYTES = 1_000_000;

    /** What became of a delivery. */
    public enum DeliveryState {
        ACCEPTED,
        /** It was there before; nothing was stored. */
        DUPLICATE,
        /** It is no utterance. */
        IGNORED
    }

    /** The answer to a delivery. */
    public record Delivery(
            DeliveryState state,

            @Nullable @Schema(description = "What was taken in differently from how it was meant")
            String note) {}

    @Inject
    SourceViews sources;

    @Inject
    SourceSecrets secrets;

    @Inject
    Deliveries deliveries;

    @Inject
    Delivered delivered;

    @Inject
    Submissions submissions;

    @Inject
    RequestMetadata request;

    @Inject
    Clock clock;

    @POST
    @Path("{source}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "deliverFeedback", summary = "Deliver feedback as a webhook", description = """
                    Needs no access token but a signature by the Standard Webhooks specification, with the secret of the \
                    source, not older than five minutes. The body is an utterance as POST /feedback takes it, or a \
                    Formbricks webhook: of these responseFinished is taken in, by the fields of the source. The same \
                    webhook-id again changes nothing. At most 1 MB.""")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewFeedback.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    @APIResponse(responseCode = "401", description = "The signature does not fit")
    @APIResponse(responseCode = "413", description = "More than 1 MB")
    public Delivery deliver(
            @PathParam("source") SourceId id,
            @HeaderParam("webhook-id") @Nullable String delivery,
            @HeaderParam("webhook-timestamp") @Nullable String timestamp,
            @HeaderParam("webhook-signature") @Nullable String signature,
            InputStream stream)
            throws IOException {
        byte[] body = stream.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refusal(CommonProblem.BODY_TOO_LARGE, "At most %d bytes".formatted(MOST_BYTES));
        }
        SourceView source = sources.find(id).orElseThrow(() -> Refusal.notFound("No such source"));
        if (delivery == null
                || !new Signature(delivery, timestamp, signature).fits(body, keys(source), clock.instant())) {
            throw new Refusal(CommonProblem.UNAUTHENTICATED, "The signature does not fit");
        }
        if (deliveries.isKnown(id, delivery)) {
            return new Delivery(DeliveryState.DUPLICATE, null);
        }
        Delivery answer = delivered
                .read(body, source.setup(), delivery)
                .map(utterance -> submissions.submit(utterance, request.now()))
                .map(WebhooksResource::answer)
                .orElseGet(() -> new Delivery(DeliveryState.IGNORED, null));
        deliveries.remember(id, delivery);
        return answer;
    }

    private List<byte[]> keys(SourceView source) {
        return source.secrets().stream()
                .map(secret -> secrets.open(source.id(), secret))
                .toList();
    }

    private static Delivery answer(Submitted submitted) {
        return new Delivery(submitted.isNew() ? DeliveryState.ACCEPTED : DeliveryState.DUPLICATE, submitted.note());
    }
}
