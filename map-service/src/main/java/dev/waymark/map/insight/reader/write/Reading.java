package dev.waymark.map.insight.reader.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.InsightReadingEvent;
import dev.waymark.contracts.map.InsightReadingEvent.InsightSeen;
import dev.waymark.contracts.map.InsightReadingEvent.InsightSeenAgain;
import dev.waymark.contracts.map.InsightReadingEvent.ReactionGiven;
import dev.waymark.contracts.map.InsightReadingEvent.ReactionWithdrawn;
import dev.waymark.contracts.map.ReactionKind;
import dev.waymark.map.MapProblem;
import dev.waymark.map.insight.reader.ReadingId;
import dev.waymark.map.insight.reader.write.ReadingCommand.BeginReading;
import dev.waymark.map.insight.reader.write.ReadingCommand.React;
import dev.waymark.map.insight.reader.write.ReadingCommand.SeeRevision;
import dev.waymark.map.insight.reader.write.ReadingCommand.WithdrawReaction;
import dev.waymark.service.problem.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Remembers the latest revision seen; an older one on another screen changes nothing. */
public class Reading {
    private static final int MOST_REACTIONS = 100;

    @AggregateIdentifier
    private ReadingId reading;

    private long seen;
    private int given;
    private final Set<ReactionKind> reactions = EnumSet.noneOf(ReactionKind.class);

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    Reading() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Reading(BeginReading command) {
        apply(new InsightSeen(
                command.reading().insight(), command.reading().user(), command.name(), command.revision()));
    }

    @CommandHandler
    void handle(SeeRevision command) {
        if (command.revision() > seen) {
            apply(new InsightSeenAgain(reading.insight(), reading.user(), command.revision()));
        }
    }

    @CommandHandler
    void handle(React command) {
        if (reactions.contains(command.kind())) {
            return;
        }
        if (given == MOST_REACTIONS) {
            throw new Refusal(
                    MapProblem.TOO_MANY_REACTIONS, "A reader reacts %d times at the most".formatted(MOST_REACTIONS));
        }
        apply(new ReactionGiven(reading.insight(), reading.user(), command.kind()));
    }

    @CommandHandler
    void handle(WithdrawReaction command) {
        if (reactions.contains(command.kind())) {
            apply(new ReactionWithdrawn(reading.insight(), reading.user(), command.kind()));
        }
    }

    @EventSourcingHandler
    void on(InsightReadingEvent event) {
        reading = new ReadingId(event.insight(), event.user());
        switch (event) {
            case InsightSeen first -> seen = first.revision();
            case InsightSeenAgain again -> seen = again.revision();
            case ReactionGiven it -> {
                given++;
                reactions.add(it.kind());
            }
            case ReactionWithdrawn it -> reactions.remove(it.kind());
        }
    }
}
