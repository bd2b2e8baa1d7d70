package dev.waymark.map.proposal.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.proposal.read.ProposalView;
import dev.waymark.service.rest.Revisioned;

/**
 * A proposal and what it makes of its map.
 *
 * @param document the map at the base revision with what is proposed; can be changed and sent back
 */
public record ProposalAnswer(@JsonUnwrapped ProposalView proposal, MapView document) implements Revisioned {
    @Override
    @JsonIgnore
    public long revision() {
        return proposal.revision();
    }
}
