package dev.waymark.feedback.analysis;

import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A touchpoint that a comment may speak of. */
public record Suggestion(
        TouchpointId touchpoint,
        StageId stage,
        @Schema(examples = "Delivery") String name,

        @Schema(
                description = "How sure likeness is, 0 to 1; all suggestions of a comment add up to 1",
                examples = "0.71")
        double confidence) {
    /** From here on likeness assigns a comment by itself: it was right in three of four of these. */
    public static final double CONFIDENT = 0.6;
}
