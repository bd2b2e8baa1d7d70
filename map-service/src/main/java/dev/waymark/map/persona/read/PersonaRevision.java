package dev.waymark.map.persona.read;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one revision of a persona changed.
 *
 * @param actor the subject id of who did it
 * @param changes in words, one for each thing that changed
 */
public record PersonaRevision(
        @Schema(examples = "3") long revision,
        Instant at,
        String actor,
        @Schema(examples = "Jana Manager") String actorName,

        @Schema(examples = "[\"added the need “Know which lens fits”\"]")
        List<String> changes) {}
