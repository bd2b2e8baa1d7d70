package dev.waymark.map.persona.read;

import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.PersonaState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A persona in a list. */
public record PersonaSummary(
        PersonaId id,
        long revision,
        PersonaState state,
        @Schema(examples = "Anna") String name,

        @Nullable @Schema(examples = "Buys her first camera")
        String summary,

        @Nullable @Schema(examples = "1") Integer priority,
        @Nullable String picture,
        Instant changedAt) {
    static PersonaSummary of(PersonaView persona) {
        return new PersonaSummary(
                persona.id(),
                persona.revision(),
                persona.state(),
                persona.profile().name(),
                persona.profile().summary(),
                persona.profile().priority(),
                persona.profile().picture(),
                persona.changedAt());
    }
}
