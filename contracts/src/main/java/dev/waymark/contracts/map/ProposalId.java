package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies one proposal to change a map. */
public record ProposalId(UUID value) implements Id {
    public static ProposalId fromString(String text) {
        return new ProposalId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "proposal";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
