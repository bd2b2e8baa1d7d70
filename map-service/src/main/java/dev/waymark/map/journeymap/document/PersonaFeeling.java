package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.PersonaId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the team believes a persona feels at a touchpoint: −2 very bad … +2 very good. */
public record PersonaFeeling(PersonaId persona, int feeling) {
    /** The feelings at a touchpoint after one of them is another, or is said no more. */
    public static List<PersonaFeeling> with(List<PersonaFeeling> before, PersonaId persona, @Nullable Integer feeling) {
        PersonaFeeling after = feeling == null ? null : new PersonaFeeling(persona, feeling);
        if (of(before, persona) == null) {
            return Stream.concat(before.stream(), Stream.ofNullable(after)).toList();
        }
        return before.stream()
                .map(it -> it.persona().equals(persona) ? after : it)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What is said of one persona. */
    public static @Nullable Integer of(List<PersonaFeeling> feelings, PersonaId persona) {
        return feelings.stream()
                .filter(it -> it.persona().equals(persona))
                .map(PersonaFeeling::feeling)
                .findFirst()
                .orElse(null);
    }
}
