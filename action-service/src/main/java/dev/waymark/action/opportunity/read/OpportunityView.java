package dev.waymark.action.opportunity.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.waymark.contracts.action.Gap;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.action.Rice;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity as it is now. */
public record OpportunityView(
        @BsonId OpportunityId id,
        long revision,
        String title,
        JourneyMapId map,
        TouchpointId touchpoint,

        @Nullable @Schema(description = "The pain point it answers, where it names one")
        PainPointId painPoint,

        @Schema(description = "How far belief lay from measured feeling when it was found; feelings run from -2 to 2")
        Gap gap,

        OpportunityState state,

        @Nullable @Schema(description = "Absent until somebody scored it")
        Score score,

        @Nullable @Schema(description = "Why it was dismissed")
        String dismissedBecause,

        Instant foundAt,
        Instant changedAt,
        @JsonIgnore @Schema(hidden = true) double rank)
        implements Revisioned {
    /** Stands behind every score, as a score is 0 or more. */
    static final double UNSCORED = -1;

    /** A score with all that is needed to explain it. */
    public record Score(
            @Schema(examples = "rice-1") String formula,
            Rice rice,

            @Schema(description = "reach * impact * confidence / effort", examples = "400")
            double value) {}
}
