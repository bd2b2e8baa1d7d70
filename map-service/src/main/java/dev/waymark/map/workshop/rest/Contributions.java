package dev.waymark.map.workshop.rest;

import dev.waymark.map.workshop.write.ContributionCommand;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Receipt;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/** Sends contributions, each of which is made once and changed from then on. */
@Singleton
class Contributions {
    @Inject
    Commands commands;

    /**
     * Sends the one or the other.
     *
     * @param isThere as far as the read models know
     */
    Receipt send(boolean isThere, ContributionCommand begin, ContributionCommand again) {
        if (isThere) {
            return commands.send(again);
        }
        try {
            return commands.send(begin);
        } catch (AggregateStreamCreationException made) {
            // By the same participant at this moment, in another window.
            return commands.send(again);
        }
    }

    Receipt send(ContributionCommand command) {
        return commands.send(command);
    }
}
