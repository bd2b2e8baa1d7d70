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
 * @param occasion what it carries out, as kind and id, such as the workshop that decided it
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

        @Nullable @Schema(examples = "workshop:01990a3c-0000-7000-8000-0000000000d1")
        String occasion,

        List<String> acknowledgedBy) {
    RevisionView changed(Instant when, List<String> more) {
        return new RevisionView(
                revision, label, when, actor, actorName, Lists.appendedAll(changes, more), occasion, acknowledgedBy);
    }

    RevisionView acknowledged(String name) {
        return new RevisionView(
                revision, label, at, actor, actorName, changes, occasion, Lists.appended(acknowledgedBy, name));
    }

    RevisionView labelled(@Nullable String newLabel) {
        return new RevisionView(revision, newLabel, at, actor, actorName, changes, occasion, acknowledgedBy);
    }
}
