package dev.waymark.feedback.source.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.contracts.feedback.SourceSetup;
import dev.waymark.feedback.source.poll.Fetched;
import dev.waymark.feedback.source.read.SourceView;
import dev.waymark.service.rest.Revisioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source. */
@Schema(name = "FeedbackSource")
public record SourceAnswer(
        SourceId id,
        @JsonUnwrapped SourceSetup setup,

        @Schema(description = "How many secrets are valid: two while one is being replaced")
        int validSecrets,

        @Nullable @Schema(description = "The new secret; shown this once")
        String secret,

        @Nullable @Schema(description = "How fetching it goes")
        Fetched fetched,

        long revision)
        implements Revisioned {
    static SourceAnswer of(SourceView view, @Nullable String secret, @Nullable Fetched fetched) {
        return new SourceAnswer(view.id(), view.setup(), view.secrets().size(), secret, fetched, view.revision());
    }
}
