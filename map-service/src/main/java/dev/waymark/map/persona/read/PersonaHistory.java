package dev.waymark.map.persona.read;

import static dev.waymark.service.Revisions.revisionIn;

import dev.waymark.contracts.map.PersonaEvent;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.map.journeymap.read.NewestFirst;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** The personas as they were: their part of the log, folded anew each time. */
@Singleton
public class PersonaHistory {
    private final EventStore log;

    @Inject
    PersonaHistory(EventStore log) {
        this.log = log;
    }

    /** The persona as it was at a revision. */
    public Optional<PersonaView> at(PersonaId persona, long revision) {
        PersonaView view = null;
        for (DomainEventMessage<?> message : told(persona)) {
            if (revisionIn(message.getMetaData()) <= revision) {
                view = after(view, message);
            }
        }
        return Optional.ofNullable(view).filter(it -> it.revision() == revision);
    }

    /** The revisions, newest first. */
    public Page<PersonaRevision> revisions(PersonaId persona, PageRequest request) {
        Map<Long, PersonaRevision> revisions = new LinkedHashMap<>();
        PersonaView view = null;
        for (DomainEventMessage<?> message : told(persona)) {
            PersonaView before = view;
            view = after(before, message);
            List<String> words = PersonaWords.of(before, (PersonaEvent) message.getPayload());
            revisions.merge(
                    revisionIn(message.getMetaData()),
                    new PersonaRevision(
                            revisionIn(message.getMetaData()),
                            message.getTimestamp(),
                            metadata(message, RequestMetadata.ACTOR),
                            metadata(message, RequestMetadata.ACTOR_NAME),
                            words),
                    PersonaHistory::together);
        }
        return NewestFirst.page(List.copyOf(revisions.values()), PersonaRevision::revision, request);
    }

    private static PersonaRevision together(PersonaRevision one, PersonaRevision other) {
        List<String> changes = new ArrayList<>(one.changes());
        changes.addAll(other.changes());
        return new PersonaRevision(one.revision(), other.at(), one.actor(), one.actorName(), changes);
    }

    private List<? extends DomainEventMessage<?>> told(PersonaId persona) {
        return log.readEvents(persona.toString())
                .asStream()
                .filter(message -> message.getPayload() instanceof PersonaEvent)
                .toList();
    }

    private static @Nullable PersonaView after(@Nullable PersonaView before, DomainEventMessage<?> message) {
        return PersonaView.after(
                before, (PersonaEvent) message.getPayload(), message.getTimestamp(), revisionIn(message.getMetaData()));
    }

    private static String metadata(DomainEventMessage<?> message, String key) {
        return Objects.toString(message.getMetaData().get(key), "");
    }
}
