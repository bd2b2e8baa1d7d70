package dev.waymark.map.persona.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.map.PersonaEvent;
import dev.waymark.contracts.map.PersonaEvent.PersonaArchived;
import dev.waymark.contracts.map.PersonaEvent.PersonaChanged;
import dev.waymark.contracts.map.PersonaEvent.PersonaCreated;
import dev.waymark.contracts.map.PersonaEvent.PersonaReactivated;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.PersonaProfile;
import dev.waymark.contracts.map.PersonaState;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What a persona is like at one revision. */
public record PersonaView(
        @BsonId PersonaId id,
        long revision,
        PersonaState state,
        @JsonUnwrapped PersonaProfile profile,
        Instant createdAt,
        Instant changedAt)
        implements Revisioned {

    static @Nullable PersonaView after(@Nullable PersonaView before, PersonaEvent event, Instant at, long revision) {
        if (event instanceof PersonaCreated created) {
            return new PersonaView(created.persona(), revision, PersonaState.ACTIVE, created.profile(), at, at);
        }
        return before == null ? null : before.changed(event, at, revision);
    }

    private PersonaView changed(PersonaEvent event, Instant at, long newRevision) {
        return switch (event) {
            case PersonaCreated _ -> this;
            case PersonaChanged e -> new PersonaView(id, newRevision, state, e.profile(), createdAt, at);
            case PersonaArchived _ -> new PersonaView(id, newRevision, PersonaState.ARCHIVED, profile, createdAt, at);
            case PersonaReactivated _ -> new PersonaView(id, newRevision, PersonaState.ACTIVE, profile, createdAt, at);
        };
    }
}
