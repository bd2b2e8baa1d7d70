package dev.waymark.contracts;

import java.util.UUID;

/** Somebody who works with Waymark, by the subject id of their access token. */
public record UserId(UUID value) implements Id {
    public static UserId fromString(String text) {
        return new UserId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "user";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
