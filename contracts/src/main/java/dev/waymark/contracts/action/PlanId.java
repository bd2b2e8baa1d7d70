package dev.waymark.contracts.action;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies an action plan. */
public record PlanId(UUID value) implements Id {
    public static PlanId fromString(String text) {
        return new PlanId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
