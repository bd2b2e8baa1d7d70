package dev.waymark.feedback.closing.policy;

import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.closing.CaseIds;
import dev.waymark.feedback.closing.Utterance;
import dev.waymark.feedback.closing.read.CaseRulesViews;
import dev.waymark.feedback.closing.read.CaseView;
import dev.waymark.feedback.closing.read.CaseViews;
import dev.waymark.feedback.closing.write.CaseCommand.NoteCorrection;
import dev.waymark.service.axon.Commands;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Tells the cases of an utterance what it says by now. */
@Singleton
class Corrections {
    private final CaseRulesViews rules;
    private final CaseViews cases;
    private final Instance<EventStore> events;
    private final Commands commands;

    /** The store is looked up late: Axon, which has it, needs the policies to start. */
    @Inject
    Corrections(CaseRulesViews rules, CaseViews cases, @Any Instance<EventStore> events, Commands commands) {
        this.rules = rules;
        this.cases = cases;
        this.events = events;
        this.commands = commands;
    }

    void note(Utterance now) {
        casesOf(now.feedback()).forEach(id -> commands.order(new NoteCorrection(id, now.scores())));
    }

    /** A case just opened may not be in view yet; those of retired rules have long been. */
    private Stream<CaseId> casesOf(FeedbackId feedback) {
        Stream<CaseId> inLog = rules.inUse().stream()
                .map(list -> CaseIds.of(list.id(), feedback))
                .filter(id -> events.get().readEvents(id.toString()).hasNext());
        Stream<CaseId> inView = cases.of(List.of(feedback.toString())).stream().map(CaseView::id);
        return Stream.concat(inLog, inView).distinct();
    }
}
