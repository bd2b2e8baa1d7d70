package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Stands for a customer without naming one: the owner of the key that seals their personal data. */
public record SubjectId(UUID value) implements Id {
    public static SubjectId fromString(String text) {
        return new SubjectId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "subject";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
