package dev.waymark.map.journeymap.read;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one revision changed.
 *
 * @param actor the subject id of who did it; {@code waymark} for what it does by itself
 * @param changes in words, one for each thing that changed
 * @param acknowledgedBy the names of the stakeholders who confirmed this revision while it was the current one
 */
public record RevisionView(
        @Schema(examples = "12") long revision,
        Instant at,
        String actor,
        @Schema(examples = "Jana Manager") String actorName,

        @Schema(examples = "[\"changed the feeling of Support call from −2 to −1\"]")
        List<String> changes,

        List<String> acknowledgedBy) {}
