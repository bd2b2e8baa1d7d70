package dev.waymark.service.parked;

import dev.waymark.eventstore.axon.ParkedEvent;
import dev.waymark.service.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page of parked events ended: opaque to callers. */
record ParkedPlace(String group, ParkedEvent.Place place) {
    private static final int PARTS = 3;

    String encode() {
        String text = group + "\n" + place.parkedAt().toEpochMilli() + "\n" + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static ParkedPlace decode(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length == PARTS) {
                Instant parkedAt = Instant.ofEpochMilli(Long.parseLong(parts[1]));
                return new ParkedPlace(parts[0], new ParkedEvent.Place(parkedAt, parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Not one of ours: refused below like any other.
        }
        throw Refusal.invalid("cursor", "is not the 'next' of a page");
    }
}
