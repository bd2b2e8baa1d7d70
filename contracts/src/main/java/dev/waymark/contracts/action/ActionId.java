package dev.waymark.contracts.action;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies one action of a plan. */
public record ActionId(UUID value) implements Id {
    public static ActionId fromString(String text) {
        return new ActionId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "action";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
