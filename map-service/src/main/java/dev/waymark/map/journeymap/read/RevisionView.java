package dev.waymark.map.journeymap.read;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one revision changed.
 *
 * @param label what it is called, where it has a name
 * @param actor the subject id of who did it; {@code waymark} for what it does by itself
 * @param changes in words, one for each thing that changed
 * @param acknowledgedBy the names of the stakeholders who confirmed this revision while it was the current one
 */
public record RevisionView(
        @Schema(examples = "12") long revision,
        @Nullable @Schema(examples = "Q3 review") String label,
        Instant at,
        String actor,
        @Schema(examples = "Jana Manager") String actorName,

        @Schema(examples = "[\"changed the feeling of Support call from −2 to −1\"]")
        List<String> changes,

        List<String> acknowledgedBy) {
    RevisionView changed(Instant when, List<String> more) {
        return new RevisionView(
                revision, label, when, actor, actorName, Lists.appendedAll(changes, more), acknowledgedBy);
    }

    RevisionView acknowledged(String name) {
        return new RevisionView(revision, label, at, actor, actorName, changes, Lists.appended(acknowledgedBy, name));
    }

    RevisionView labelled(@Nullable String newLabel) {
        return new RevisionView(revision, newLabel, at, actor, actorName, changes, acknowledgedBy);
    }
}
