package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_ARCHIVED;
import static dev.waymark.service.Revisions.ofRevision;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.DelightWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.DrawingEvent;
import dev.waymark.contracts.map.JourneyMapEvent.HeadEvent;
import dev.waymark.contracts.map.JourneyMapEvent.MapCopied;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointReduced;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaTakenOff;
import dev.waymark.contracts.map.JourneyMapEvent.ProposalAccepted;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionLabelled;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderRemoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.document.Changes;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AcceptProposal;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AcknowledgeRevision;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AssignStakeholder;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangePainPoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangeStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangeTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.CopyMap;
import dev.waymark.map.journeymap.write.JourneyMapCommand.DrawMap;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ImportMap;
import dev.waymark.map.journeymap.write.JourneyMapCommand.LabelRevision;
import dev.waymark.map.journeymap.write.JourneyMapCommand.NoteDelight;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RaisePainPoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ReducePainPoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RemoveStakeholder;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RetireStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RetireTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RewriteMap;
import dev.waymark.map.journeymap.write.JourneyMapCommand.WithdrawDelight;
import dev.waymark.map.journeymap.write.JourneyMapCommand.WithdrawPainPoint;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;

/** Decides what may happen to a map, and counts its revisions: one for each command that changes something. */
public class JourneyMap {
    @AggregateIdentifier
    private JourneyMapId map;

    private long revision;
    private MapHead head;
    private final Drawing drawing = new Drawing();
    private final Stakeholders stakeholders = new Stakeholders();
    private final Labels labels = new Labels();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets id and head
    JourneyMap() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    JourneyMap(DrawMap command) {
        change(drawn(command.map(), command.name(), command.kind(), command.visibility(), command.owner()));
    }

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    JourneyMap(ImportMap command) {
        MapHead said = command.document().head();
        List<JourneyMapEvent> events =
                new ArrayList<>(drawn(command.map(), said.name(), command.kind(), said.visibility(), command.owner()));
        events.addAll(Import.events(command.map(), command.document()));
        change(events);
    }

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    JourneyMap(CopyMap command) {
        MapHead said = command.document().head();
        List<JourneyMapEvent> events =
                new ArrayList<>(drawn(command.map(), said.name(), command.kind(), said.visibility(), command.owner()));
        events.add(new MapCopied(command.map(), command.from()));
        MapDocument empty = new MapDocument(MapHead.drawn(said.name(), said.visibility()), List.of());
        events.addAll(Changes.between(command.map(), empty, command.document()));
        Rewriting.refuseTooMany(events);
        change(events);
    }

    private static List<JourneyMapEvent> drawn(
            JourneyMapId map, String name, MapKind kind, Visibility visibility, Person owner) {
        return List.of(
                new MapDrawn(map, name, kind, visibility, owner.id()),
                new StakeholderAssigned(map, owner.id(), owner.name(), StakeholderRole.OWNER, owner.department()));
    }

    @CommandHandlerInterceptor
    void check(JourneyMapCommand command) {
        command.expected().check(revision);
        if (head.state() == MapState.ARCHIVED && changesTheDrawing(command)) {
            throw new Refusal(MAP_ARCHIVED);
        }
    }

    private static boolean changesTheDrawing(JourneyMapCommand command) {
        return switch (command) {
            case AddStage _,
                    ChangeStage _,
                    RetireStage _,
                    AddTouchpoint _,
                    ChangeTouchpoint _,
                    RetireTouchpoint _,
                    RaisePainPoint _,
                    ChangePainPoint _,
                    WithdrawPainPoint _,
                    NoteDelight _,
                    WithdrawDelight _,
                    AcceptProposal _ -> true;
            case DrawMap _,
                    ImportMap _,
                    CopyMap _,
                    RewriteMap _,
                    LabelRevision _,
                    ReducePainPoint _,
                    AssignStakeholder _,
                    RemoveStakeholder _,
                    AcknowledgeRevision _ -> false;
        };
    }

    /** Answers with the revision the map then has. */
    @CommandHandler
    long handle(RewriteMap command) {
        MapDocument before = new MapDocument(head, drawing.document());
        change(Rewriting.events(map, before, command.change().apply(before)));
        return revision;
    }

    /** Answers the revision that says what was proposed. */
    @CommandHandler
    long handle(AcceptProposal command) {
        MapDocument before = new MapDocument(head, drawing.document());
        change(Rewriting.events(command, before));
        return revision;
    }

    @CommandHandler
    void handle(LabelRevision command) {
        labels.label(map, command, revision).ifPresent(event -> apply(event, ofRevision(revision)));
    }

    @CommandHandler
    void handle(AddStage command) {
        change(drawing.add(command));
    }

    @CommandHandler
    void handle(ChangeStage command) {
        change(drawing.change(command));
    }

    @CommandHandler
    void handle(RetireStage command) {
        drawing.stage(command.stage());
        change(List.of(new StageRetired(map, command.stage())));
    }

    @CommandHandler
    void handle(AddTouchpoint command) {
        change(List.of(drawing.add(command)));
    }

    @CommandHandler
    void handle(ChangeTouchpoint command) {
        change(drawing.change(command));
    }

    @CommandHandler
    void handle(RetireTouchpoint command) {
        drawing.touchpoint(command.touchpoint());
        change(List.of(new TouchpointRetired(map, command.touchpoint())));
    }

    @CommandHandler
    void handle(RaisePainPoint command) {
        drawing.touchpoint(command.touchpoint()).refuseTooManyNotes();
        change(List.of(new PainPointRaised(
                map, command.touchpoint(), command.painPoint(), command.text(), command.severity())));
    }

    @CommandHandler
    void handle(ChangePainPoint command) {
        change(drawing.change(command));
    }

    @CommandHandler
    void handle(ReducePainPoint command) {
        if (drawing.canBeReduced(command.touchpoint(), command.painPoint(), command.action())) {
            change(List.of(new PainPointReduced(map, command.touchpoint(), command.painPoint(), command.action())));
        }
    }

    @CommandHandler
    void handle(WithdrawPainPoint command) {
        drawing.touchpoint(command.touchpoint()).painPoint(command.painPoint());
        change(List.of(new PainPointWithdrawn(map, command.touchpoint(), command.painPoint())));
    }

    @CommandHandler
    void handle(NoteDelight command) {
        drawing.touchpoint(command.touchpoint()).refuseTooManyNotes();
        change(List.of(new DelightNoted(map, command.touchpoint(), command.delight(), command.text())));
    }

    @CommandHandler
    void handle(WithdrawDelight command) {
        drawing.touchpoint(command.touchpoint()).refuseUnknown(command.delight());
        change(List.of(new DelightWithdrawn(map, command.touchpoint(), command.delight())));
    }

    @CommandHandler
    void handle(AssignStakeholder command) {
        change(stakeholders.assign(map, command.person(), command.role()));
    }

    @CommandHandler
    void handle(RemoveStakeholder command) {
        change(List.of(stakeholders.remove(map, command.user())));
    }

    @CommandHandler
    void handle(AcknowledgeRevision command) {
        stakeholders.acknowledge(command, revision).ifPresent(event -> apply(event, ofRevision(revision)));
    }

    private void change(List<? extends JourneyMapEvent> events) {
        MetaData next = ofRevision(revision + 1);
        events.forEach(event -> apply(event, next));
    }

    @EventSourcingHandler
    void on(JourneyMapEvent event, @MetaDataValue("revision") String revision) {
        this.revision = Long.parseLong(revision);
        switch (event) {
            case MapDrawn e -> {
                map = e.map();
                head = MapHead.drawn(e.name(), e.visibility());
            }
            case MapCopied _, ProposalAccepted _ -> {}
            case PersonaTakenOff e -> {
                head = head.after(e);
                drawing.forget(e.persona());
            }
            case HeadEvent e -> head = head.after(e);
            case DrawingEvent e -> DrawingFold.take(drawing, e);
            case StakeholderAssigned e -> stakeholders.on(e);
            case StakeholderRemoved e -> stakeholders.on(e);
            case RevisionAcknowledged e -> stakeholders.on(e);
            case RevisionLabelled e -> labels.on(e);
        }
    }
}
