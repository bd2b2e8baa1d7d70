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
import dev.waymark.service.axon.Commands.Sending;
import dev.waymark.service.axon.Receipt;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

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
        ProposalId proposal = command.proposal();
        return Answers.created(commands.send(command), path(proposal), () -> now(proposal));
    }

    Response changed(ProposalCommand command) {
        ProposalId proposal = command.proposal();
        return Answers.changed(commands.send(command), path(proposal), () -> now(proposal));
    }

    /** As {@link #changed(ProposalCommand)}, for a command that has another entity do something in the same commit. */
    Response changed(ProposalId proposal, Function<Sending, ProposalCommand> command) {
        Receipt receipt = commands.sendTogether(send -> send.send(command.apply(send)));
        return Answers.changed(receipt, path(proposal), () -> now(proposal));
    }

    private static String path(ProposalId proposal) {
        return "/proposals/" + proposal;
    }

    private Optional<ProposalAnswer> now(ProposalId proposal) {
        return proposals.find(proposal).map(this::shown);
    }
}
