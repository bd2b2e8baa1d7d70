package dev.waymark.map.proposal.rest;

import static dev.waymark.map.MapProblem.MAP_ARCHIVED;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.ProposalId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.proposal.read.ProposalView;
import dev.waymark.map.proposal.read.ProposalViews;
import dev.waymark.map.proposal.read.ProposedMaps;
import dev.waymark.map.proposal.write.ProposalCommand;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Who may see and write proposals, and how they are answered: with what they make of their map. */
@Singleton
class ProposalAnswers {
    @Inject
    MapAccess access;

    @Inject
    ProposalViews proposals;

    @Inject
    ProposedMaps maps;

    @Inject
    Commands commands;

    /** The proposal, if the caller may read its map. */
    ProposalView find(ProposalId proposal) {
        ProposalView found = proposals.find(proposal).orElseThrow(() -> Refusal.notFound("No such proposal"));
        access.read(found.map());
        return found;
    }

    /** As {@link #find}, for its author and for those who may change the map. */
    ProposalView findToWrite(ProposalId proposal) {
        ProposalView found = find(proposal);
        if (!found.author().equals(access.user())) {
            access.change(found.map());
        }
        changeable(found.map());
        return found;
    }

    /** The map, if the caller may read it and it is not archived. */
    MapView changeable(JourneyMapId map) {
        MapView now = access.read(map);
        if (now.state() == MapState.ARCHIVED) {
            throw new Refusal(MAP_ARCHIVED);
        }
        return now;
    }

    ProposalAnswer shown(ProposalView proposal) {
        return new ProposalAnswer(proposal, maps.proposed(proposal));
    }

    Response created(ProposalCommand command) {
        return Answers.created(commands.send(command), path(command), () -> now(command));
    }

    Response changed(ProposalCommand command) {
        return Answers.changed(commands.send(command), path(command), () -> now(command));
    }

    private static String path(ProposalCommand command) {
        return "/proposals/" + command.proposal();
    }

    private Optional<ProposalAnswer> now(ProposalCommand command) {
        return proposals.find(command.proposal()).map(this::shown);
    }
}
