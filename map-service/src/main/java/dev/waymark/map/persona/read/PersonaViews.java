package dev.waymark.map.persona.read;

import static dev.waymark.map.MapProblem.PERSONA_ARCHIVED;

import dev.waymark.contracts.map.PersonaEvent;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.PersonaState;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The personas as they are now. */
@Singleton
public class PersonaViews {
    private final View<PersonaView> personas;

    @Inject
    PersonaViews(ReadModels readModels) {
        this.personas = readModels.view("personas", PersonaView.class);
    }

    public Optional<PersonaView> find(PersonaId persona) {
        return personas.find(persona);
    }

    /**
     * One that can be put on maps.
     *
     * @throws Refusal where there is none of that id, or it is archived
     */
    public PersonaView active(PersonaId id) {
        PersonaView persona = find(id).orElseThrow(() -> Refusal.invalid("persona", "%s is no persona".formatted(id)));
        if (persona.state() == PersonaState.ARCHIVED) {
            throw new Refusal(
                    PERSONA_ARCHIVED, "%s (%s)".formatted(persona.profile().name(), id));
        }
        return persona;
    }

    public Page<PersonaSummary> page(PersonaQuery query, PageRequest request) {
        return personas.page(query.filter(), Order.NEWEST_FIRST, request).map(PersonaSummary::of);
    }

    void fold(PersonaEvent event, EventPosition position, Instant at, long revision) {
        personas.fold(event.persona(), position, before -> PersonaView.after(before, event, at, revision));
    }

    void clear() {
        personas.clear();
    }
}
