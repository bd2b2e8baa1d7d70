package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies something said in an interview that was worth writing down. */
public record QuoteId(UUID value) implements Id {
    public static QuoteId fromString(String text) {
        return new QuoteId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "quote";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
