package dev.waymark.map.proposal.rest;

import dev.waymark.contracts.map.ProposalId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.difference.Comparison;
import dev.waymark.map.journeymap.difference.Difference.ElementChange;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.proposal.merge.Conflict;
import dev.waymark.map.proposal.merge.ThreeWayMerge;
import dev.waymark.map.proposal.read.ProposalHistory;
import dev.waymark.map.proposal.read.ProposalRevision;
import dev.waymark.map.proposal.read.ProposalView;
import dev.waymark.map.proposal.read.ProposedMaps;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a proposal changes, where the map has changed meanwhile, and how it came about. */
@Path("/api/v1/proposals/{proposal}")
@Tag(name = "Proposals")
public class ProposalComparisonsResource {
    /** What a proposal is compared with. */
    public enum Against {
        /** What the map said where the proposal started. */
        BASE,
        /** What the map says now. */
        MAP,
        /** What the map says now, and what a merge would make of it; conflicts as the map says. */
        MERGE
    }

    /**
     * What a proposal makes different.
     *
     * @param mapRevision of the map it is compared with
     * @param revision of the proposal
     */
    public record ProposalDifference(
            Against against,
            @Schema(examples = "15") long mapRevision,
            @Schema(examples = "3") long revision,
            List<ElementChange> changes) {}

    /**
     * What the map and a proposal both changed, each to something else.
     *
     * @param mapRevision of the map these conflicts are with: who decides them says that they have seen this one
     * @param revision of the proposal
     */
    public record Conflicts(
            @Schema(examples = "15") long mapRevision,
            @Schema(examples = "3") long revision,
            List<Conflict> conflicts) {}

    @Inject
    ProposalAnswers answers;

    @Inject
    ProposedMaps maps;

    @Inject
    ProposalHistory history;

    @Inject
    MapAccess access;

    @GET
    @Path("difference")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "compareProposal",
            summary = "What the proposal makes different from its base, from the map as it is now, or by a merge",
            description = "Thing by thing: added, removed, moved, changed field by field, texts word by word.")
    public ProposalDifference compare(
            @PathParam("proposal") ProposalId id,
            @Parameter(description = "base, map or merge") @QueryParam("against") @DefaultValue("base")
                    Against against) {
        ProposalView proposal = answers.find(id);
        MapView base = maps.base(proposal);
        MapDocument mine = maps.document(proposal, base.document());
        MapView before = against == Against.BASE ? base : access.read(proposal.map());
        MapView after = before.saying(
                switch (against) {
                    case BASE -> mine;
                    case MAP -> mine.with(mine.head().in(before.state()).shown(before.visibility()));
                    case MERGE -> merge(base, before, mine).document();
                });
        return new ProposalDifference(
                against,
                before.revision(),
                proposal.revision(),
                Comparison.between(before, after).changes());
    }

    @GET
    @Path("conflicts")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listConflicts",
            summary = "What the map and the proposal both changed to different things",
            description =
                    "Empty where a merge needs no decision: changes of different fields, and the same change on both"
                            + " sides, are no conflicts.")
    public Conflicts conflicts(@PathParam("proposal") ProposalId id) {
        ProposalView proposal = answers.find(id);
        MapView base = maps.base(proposal);
        MapView now = access.read(proposal.map());
        MapDocument mine = maps.document(proposal, base.document());
        return new Conflicts(
                now.revision(), proposal.revision(), merge(base, now, mine).conflicts());
    }

    @GET
    @Path("revisions")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listProposalRevisions", summary = "Who did what to the proposal and when, newest first")
    public Page<ProposalRevision> revisions(@PathParam("proposal") ProposalId id, @Valid @BeanParam PageRequest page) {
        return history.revisions(answers.find(id), page);
    }

    private static ThreeWayMerge merge(MapView base, MapView now, MapDocument mine) {
        return ThreeWayMerge.of(now.id(), base.document(), now.document(), mine, Map.of());
    }
}
