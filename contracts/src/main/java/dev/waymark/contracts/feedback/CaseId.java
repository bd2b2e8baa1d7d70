package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies the loop to close with one unhappy customer; derived from the utterance and the rules that opened it. */
public record CaseId(UUID value) implements Id {
    public static CaseId fromString(String text) {
        return new CaseId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
