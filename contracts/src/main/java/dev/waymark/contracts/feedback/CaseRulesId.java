package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a list of rules that open cases. */
public record CaseRulesId(UUID value) implements Id {
    public static CaseRulesId fromString(String text) {
        return new CaseRulesId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "case-rules";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
