package dev.waymark.contracts.action;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies an improvement that might be made. */
public record OpportunityId(UUID value) implements Id {
    public static OpportunityId fromString(String text) {
        return new OpportunityId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "opportunity";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
