package dev.waymark.map.proposal.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ProposalEvent;
import dev.waymark.contracts.map.ProposalEvent.ProposalDrafted;
import dev.waymark.contracts.map.ProposalEvent.ProposalEdited;
import dev.waymark.contracts.map.ProposalEvent.ProposalMerged;
import dev.waymark.contracts.map.ProposalEvent.ProposalRefused;
import dev.waymark.contracts.map.ProposalEvent.ProposalSubmitted;
import dev.waymark.contracts.map.ProposalEvent.ProposalWithdrawn;
import dev.waymark.contracts.map.ProposalId;
import dev.waymark.map.proposal.ProposalState;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to change a map.
 *
 * @param revision the proposal's own
 * @param base the revision of the map it starts from
 * @param writers who wrote on it, the author first; none of them merges it
 * @param decision absent until it is merged, refused or withdrawn
 */
public record ProposalView(
        @BsonId ProposalId id,
        JourneyMapId map,
        @Schema(examples = "3") long revision,
        @Schema(examples = "12") long base,
        @Schema(examples = "Parcel shops") String title,
        @Schema(examples = "Half of all parcels go there") String reason,
        ProposalState state,
        UserId author,
        List<Writer> writers,
        Instant draftedAt,
        Instant changedAt,
        @Nullable Decision decision)
        implements Revisioned {
    /** Somebody who wrote on the proposal. */
    public record Writer(UserId user, String name) {}

    /**
     * How it ended.
     *
     * @param reason why it was refused
     * @param revision of the map that says what was proposed
     */
    public record Decision(
            UserId by,
            String name,
            Instant at,
            @Nullable String reason,
            @Nullable Long revision) {}

    /** Who did something to a proposal, when, and which revision that made. */
    record Told(String actorName, Instant at, long revision) {}

    static @Nullable ProposalView after(@Nullable ProposalView before, ProposalEvent event, Told told) {
        if (event instanceof ProposalDrafted drafted) {
            return drafted(drafted, told);
        }
        return before == null ? null : before.next(event, told);
    }

    private static ProposalView drafted(ProposalDrafted event, Told told) {
        return new ProposalView(
                event.proposal(),
                event.map(),
                told.revision(),
                event.base(),
                event.title(),
                event.reason(),
                ProposalState.OPEN,
                event.author(),
                List.of(new Writer(event.author(), event.authorName())),
                told.at(),
                told.at(),
                null);
    }

    private ProposalView next(ProposalEvent event, Told told) {
        return switch (event) {
            case ProposalDrafted _ -> this;
            case ProposalEdited e -> in(ProposalState.OPEN, and(new Writer(e.editor(), told.actorName())), null, told);
            case ProposalSubmitted _ -> in(ProposalState.SUBMITTED, writers, null, told);
            case ProposalMerged e ->
                in(
                        ProposalState.MERGED,
                        writers,
                        new Decision(e.by(), told.actorName(), told.at(), null, e.revision()),
                        told);
            case ProposalRefused e ->
                in(
                        ProposalState.REFUSED,
                        writers,
                        new Decision(e.by(), told.actorName(), told.at(), e.reason(), null),
                        told);
            case ProposalWithdrawn _ ->
                in(
                        ProposalState.WITHDRAWN,
                        writers,
                        new Decision(author, told.actorName(), told.at(), null, null),
                        told);
        };
    }

    private List<Writer> and(Writer writer) {
        boolean known = writers.stream().anyMatch(it -> it.user().equals(writer.user()));
        return known
                ? writers
                : Stream.concat(writers.stream(), Stream.of(writer)).toList();
    }

    private ProposalView in(ProposalState next, List<Writer> by, @Nullable Decision decided, Told told) {
        return new ProposalView(
                id, map, told.revision(), base, title, reason, next, author, by, draftedAt, told.at(), decided);
    }
}
