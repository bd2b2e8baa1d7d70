package dev.waymark.map.insight.write;

import static dev.waymark.service.Revisions.ofRevision;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightEvent;
import dev.waymark.contracts.map.InsightEvent.InsightPublished;
import dev.waymark.contracts.map.InsightEvent.InsightRetracted;
import dev.waymark.contracts.map.InsightEvent.InsightRewritten;
import dev.waymark.contracts.map.InsightEvent.InsightWritten;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightState;
import dev.waymark.map.MapProblem;
import dev.waymark.map.insight.write.InsightCommand.RetractInsight;
import dev.waymark.map.insight.write.InsightCommand.RewriteInsight;
import dev.waymark.map.insight.write.InsightCommand.WriteInsight;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What was published stays published: it is corrected or retracted, for all to see. */
public class Insight {
    @AggregateIdentifier
    private InsightId insight;

    private long revision;
    private InsightContent content;
    private InsightState state;
    private @Nullable String reason;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets id, content and state
    Insight() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Insight(WriteInsight command) {
        InsightDocument document = command.document();
        List<InsightEvent> events = new ArrayList<>();
        events.add(new InsightWritten(command.insight(), command.author(), command.authorName(), document.content()));
        if (document.state() == InsightState.PUBLISHED) {
            events.add(new InsightPublished(command.insight()));
        }
        change(events);
    }

    @CommandHandler
    void handle(RewriteInsight command) {
        command.expected().check(revision);
        InsightDocument before = new InsightDocument(content, state);
        InsightDocument after = command.change().apply(before);
        if (after.equals(before)) {
            return;
        }
        if (state == InsightState.RETRACTED) {
            throw new Refusal(MapProblem.INSIGHT_RETRACTED);
        }
        if (state == InsightState.PUBLISHED && after.state() == InsightState.DRAFT) {
            throw new Refusal(MapProblem.INSIGHT_PUBLISHED);
        }
        List<InsightEvent> events = new ArrayList<>();
        if (!after.content().equals(content)) {
            events.add(new InsightRewritten(insight, after.content()));
        }
        if (after.state() != state) {
            events.add(new InsightPublished(insight));
        }
        change(events);
    }

    /** A draft that comes to nothing is retracted too; nobody hears of it. */
    @CommandHandler
    void handle(RetractInsight command) {
        if (command.reason().equals(reason)) {
            return;
        }
        command.expected().check(revision);
        if (state == InsightState.RETRACTED) {
            throw new Refusal(MapProblem.INSIGHT_RETRACTED);
        }
        change(List.of(new InsightRetracted(insight, command.reason())));
    }

    private void change(List<InsightEvent> events) {
        MetaData next = ofRevision(revision + 1);
        events.forEach(event -> apply(event, next));
    }

    @EventSourcingHandler
    void on(InsightEvent event, @MetaDataValue("revision") String revision) {
        this.revision = Long.parseLong(revision);
        insight = event.insight();
        switch (event) {
            case InsightWritten written -> {
                content = written.content();
                state = InsightState.DRAFT;
            }
            case InsightRewritten rewritten -> content = rewritten.content();
            case InsightPublished _ -> state = InsightState.PUBLISHED;
            case InsightRetracted retracted -> {
                state = InsightState.RETRACTED;
                reason = retracted.reason();
            }
        }
    }
}
