package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a piece of evidence. */
public record EvidenceId(UUID value) implements Id {
    public static EvidenceId fromString(String text) {
        return new EvidenceId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "evidence";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
