package dev.waymark.map.workshop.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.KanoAnswerId;
import dev.waymark.contracts.map.KanoEvent.KanoAnswered;
import dev.waymark.map.workshop.write.ContributionCommand.BeginKanoAnswer;
import dev.waymark.map.workshop.write.ContributionCommand.ChangeKanoAnswer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** What one participant answers about one need: one pair of reactions at a time. */
public class AnsweredNeed {
    /** Its own id, as Axon wants a field for it. */
    @AggregateIdentifier
    private KanoAnswerId answer;

    private KanoAnswered last;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets both
    AnsweredNeed() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    AnsweredNeed(BeginKanoAnswer command) {
        command.admission().run();
        apply(new KanoAnswered(
                command.answer(),
                command.workshop(),
                command.participant(),
                command.persona(),
                command.need(),
                command.functional(),
                command.dysfunctional()));
    }

    @CommandHandler
    void handle(ChangeKanoAnswer command) {
        command.admission().run();
        KanoAnswered next = new KanoAnswered(
                answer,
                last.workshop(),
                last.participant(),
                last.persona(),
                last.need(),
                command.functional(),
                command.dysfunctional());
        if (!next.equals(last)) {
            apply(next);
        }
    }

    @EventSourcingHandler
    void on(KanoAnswered event) {
        answer = event.answer();
        last = event;
    }
}
