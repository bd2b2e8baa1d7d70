package dev.waymark.map.evidence.write;

import static dev.waymark.map.MapProblem.MAP_FULL;
import static dev.waymark.service.Revisions.ofRevision;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.EvidenceEvent;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceAttached;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceRegraded;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceRenewed;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceReworded;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceWentStale;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceWithdrawn;
import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.EvidenceId;
import dev.waymark.contracts.map.EvidenceKind;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.map.EvidenceAge;
import dev.waymark.map.evidence.EvidenceDocument;
import dev.waymark.map.evidence.write.EvidenceCommand.AttachEvidence;
import dev.waymark.map.evidence.write.EvidenceCommand.ChangeEvidence;
import dev.waymark.map.evidence.write.EvidenceCommand.NoticeAge;
import dev.waymark.map.evidence.write.EvidenceCommand.RestateEvidence;
import dev.waymark.map.evidence.write.EvidenceCommand.WithdrawEvidence;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Is validated only by something with a source, and says once that it has grown stale. */
public class Evidence {
    private static final int MOST_REVISIONS = 1_000;

    @AggregateIdentifier
    private EvidenceId evidence;

    private JourneyMapId map;
    private MapElement about;
    private EvidenceDocument document;
    private long revision;
    private boolean stale;
    private boolean withdrawn;
    private boolean wordedByPeople;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets everything
    Evidence() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Evidence(AttachEvidence command) {
        EvidenceDocument said = command.document();
        refuseImpossible(said);
        change(List.of(new EvidenceAttached(
                command.evidence(),
                command.map(),
                command.about(),
                said.kind(),
                said.grade(),
                said.statement(),
                said.source(),
                said.collectedOn(),
                said.sampleSize())));
    }

    @CommandHandler
    void handle(ChangeEvidence command) {
        refuseUnlessThere(command.expected());
        EvidenceDocument after = command.change().apply(document);
        refuseImpossible(after);
        if (revision >= MOST_REVISIONS) {
            throw new Refusal(MAP_FULL, "Evidence changes at most %d times; attach it anew".formatted(MOST_REVISIONS));
        }
        List<EvidenceEvent> events = new ArrayList<>();
        if (!document.saying(after.statement(), after.source(), after.sampleSize())
                .equals(document)) {
            events.add(new EvidenceReworded(evidence, map, after.statement(), after.source(), after.sampleSize()));
        }
        if (!after.collectedOn().equals(document.collectedOn())) {
            events.add(new EvidenceRenewed(evidence, map, after.collectedOn()));
        }
        if (after.grade() != document.grade()) {
            events.add(new EvidenceRegraded(evidence, map, after.grade()));
        }
        change(events);
    }

    @CommandHandler
    void handle(RestateEvidence command) {
        boolean isSettled = withdrawn || wordedByPeople || revision >= MOST_REVISIONS;
        if (!isSettled && !command.statement().equals(document.statement())) {
            change(List.of(new EvidenceReworded(
                    evidence, map, command.statement(), document.source(), document.sampleSize())));
        }
    }

    @CommandHandler
    void handle(WithdrawEvidence command) {
        refuseUnlessThere(command.expected());
        change(List.of(new EvidenceWithdrawn(evidence, map)));
    }

    @CommandHandler
    void handle(NoticeAge command) {
        boolean counted = !withdrawn && !stale && document.grade() == EvidenceGrade.VALIDATED;
        if (counted && EvidenceAge.countsUntil(document.collectedOn()).isBefore(command.today())) {
            apply(new EvidenceWentStale(evidence, map, about, command.today()), ofRevision(revision));
        }
    }

    private static void refuseImpossible(EvidenceDocument said) {
        if (said.kind() == EvidenceKind.ASSUMPTION && said.grade() != EvidenceGrade.ASSUMPTION) {
            throw Refusal.invalid("grade", "of an assumption is assumption; attach what validates it beside it");
        }
        if (said.grade() == EvidenceGrade.VALIDATED && said.source() == null) {
            throw Refusal.invalid("source", "must be named for validated evidence");
        }
    }

    private void refuseUnlessThere(ExpectedRevision expected) {
        if (withdrawn) {
            throw Refusal.notFound("The evidence was withdrawn");
        }
        expected.check(revision);
    }

    private void change(List<? extends EvidenceEvent> events) {
        MetaData next = ofRevision(revision + 1);
        events.forEach(event -> apply(event, next));
    }

    @EventSourcingHandler
    void on(
            EvidenceEvent event,
            @MetaDataValue("revision") String revision,
            @MetaDataValue(RequestMetadata.ACTOR) @Nullable String actor) {
        this.revision = Long.parseLong(revision);
        switch (event) {
            case EvidenceAttached e -> {
                evidence = e.evidence();
                map = e.map();
                about = e.about();
                document = new EvidenceDocument(
                        e.kind(), e.grade(), e.statement(), e.source(), e.collectedOn(), e.sampleSize());
            }
            case EvidenceReworded e -> {
                wordedByPeople |=
                        !RequestMetadata.SYSTEM.equals(actor) && !e.statement().equals(document.statement());
                document = document.saying(e.statement(), e.source(), e.sampleSize());
            }
            case EvidenceRegraded e -> document = document.graded(e.grade());
            case EvidenceRenewed e -> {
                document = document.collected(e.collectedOn());
                stale = false;
            }
            case EvidenceWentStale _ -> stale = true;
            case EvidenceWithdrawn _ -> withdrawn = true;
        }
    }
}
