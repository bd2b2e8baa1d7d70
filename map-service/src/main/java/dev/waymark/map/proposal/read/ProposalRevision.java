package dev.waymark.map.proposal.read;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that happened to a proposal.
 *
 * @param actor the subject id of who did it
 * @param changes in words
 */
public record ProposalRevision(
        @Schema(examples = "3") long revision,
        Instant at,
        String actor,
        @Schema(examples = "Con Tributor") String actorName,
        List<String> changes) {}
