package dev.waymark.map.journeymap.read;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One event of a map, or of evidence of it, with its proof.
 *
 * @param position of the event in the log of the service
 * @param revision of the map; evidence makes none
 * @param actor the subject id of who did it; {@code waymark} for what it does by itself
 * @param changes in words
 * @param occasion what it carries out, as kind and id, such as the workshop that decided it
 * @param commit the id of the commit the event is in
 * @param commitEnd the last position of that commit
 * @param previousHash of the commit before, SHA-256 in hex
 * @param hash of the commit: what the log can be verified against
 */
public record AuditEntry(
        @Schema(examples = "37") long position,
        Instant at,
        @Schema(examples = "12") long revision,
        String actor,
        @Schema(examples = "Jana Manager") String actorName,
        @Schema(examples = "map.StageAdded") String event,
        List<String> changes,

        @Nullable @Schema(examples = "workshop:01990a3c-0000-7000-8000-0000000000d1")
        String occasion,

        String commit,
        @Schema(examples = "38") long commitEnd,
        String previousHash,
        String hash) {}
