package dev.waymark.map.workshop.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Perspective;
import dev.waymark.contracts.map.PerspectiveEvent;
import dev.waymark.contracts.map.PerspectiveEvent.PerspectiveGiven;
import dev.waymark.contracts.map.PerspectiveEvent.PerspectiveWithdrawn;
import dev.waymark.contracts.map.PerspectiveId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.map.workshop.write.ContributionCommand.BeginPerspective;
import dev.waymark.map.workshop.write.ContributionCommand.GivePerspective;
import dev.waymark.map.workshop.write.ContributionCommand.WithdrawPerspective;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What one participant says of one touchpoint: one thing at a time. */
public class GivenPerspective {
    @AggregateIdentifier
    private PerspectiveId perspective;

    private WorkshopId workshop;
    private UserId participant;
    private TouchpointId touchpoint;
    private @Nullable Perspective said;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the ids
    GivenPerspective() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    GivenPerspective(BeginPerspective command) {
        command.admission().run();
        apply(new PerspectiveGiven(
                command.perspective(),
                command.workshop(),
                command.participant(),
                command.touchpoint(),
                command.said()));
    }

    @CommandHandler
    void handle(GivePerspective command) {
        command.admission().run();
        if (!command.said().equals(said)) {
            apply(new PerspectiveGiven(perspective, workshop, participant, touchpoint, command.said()));
        }
    }

    @CommandHandler
    void handle(WithdrawPerspective command) {
        command.admission().run();
        if (said != null) {
            apply(new PerspectiveWithdrawn(perspective, workshop, participant, touchpoint));
        }
    }

    @EventSourcingHandler
    void on(PerspectiveEvent event) {
        switch (event) {
            case PerspectiveGiven given -> {
                perspective = given.perspective();
                workshop = given.workshop();
                participant = given.participant();
                touchpoint = given.touchpoint();
                said = given.said();
            }
            case PerspectiveWithdrawn _ -> said = null;
        }
    }
}
