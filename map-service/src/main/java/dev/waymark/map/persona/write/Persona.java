package dev.waymark.map.persona.write;

import static dev.waymark.service.Revisions.ofRevision;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.PersonaEvent;
import dev.waymark.contracts.map.PersonaEvent.PersonaArchived;
import dev.waymark.contracts.map.PersonaEvent.PersonaChanged;
import dev.waymark.contracts.map.PersonaEvent.PersonaCreated;
import dev.waymark.contracts.map.PersonaEvent.PersonaReactivated;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.PersonaState;
import dev.waymark.map.persona.write.PersonaCommand.CreatePersona;
import dev.waymark.map.persona.write.PersonaCommand.RewritePersona;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Counts the revisions of a persona: one for each command that changes something. */
public class Persona {
    @AggregateIdentifier
    private PersonaId persona;

    private long revision;
    private PersonaDocument document;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets id and document
    Persona() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Persona(CreatePersona command) {
        change(List.of(new PersonaCreated(command.persona(), command.profile())));
    }

    @CommandHandler
    void handle(RewritePersona command) {
        command.expected().check(revision);
        PersonaDocument after = command.change().apply(document);
        List<PersonaEvent> events = new ArrayList<>();
        if (!after.profile().equals(document.profile())) {
            events.add(new PersonaChanged(persona, after.profile()));
        }
        if (after.state() != document.state()) {
            events.add(
                    switch (after.state()) {
                        case ARCHIVED -> new PersonaArchived(persona);
                        case ACTIVE -> new PersonaReactivated(persona);
                    });
        }
        change(events);
    }

    private void change(List<PersonaEvent> events) {
        MetaData next = ofRevision(revision + 1);
        events.forEach(event -> apply(event, next));
    }

    @EventSourcingHandler
    void on(PersonaEvent event, @MetaDataValue("revision") String revision) {
        this.revision = Long.parseLong(revision);
        persona = event.persona();
        document = switch (event) {
            case PersonaCreated e -> new PersonaDocument(e.profile(), PersonaState.ACTIVE);
            case PersonaChanged e -> new PersonaDocument(e.profile(), document.state());
            case PersonaArchived _ -> new PersonaDocument(document.profile(), PersonaState.ARCHIVED);
            case PersonaReactivated _ -> new PersonaDocument(document.profile(), PersonaState.ACTIVE);
        };
    }
}
