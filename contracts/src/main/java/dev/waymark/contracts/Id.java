package dev.waymark.contracts;

import java.util.UUID;

/**
 * The identity of something events speak of. As text and in JSON it is the bare UUID; as a tag in the log it is
 * {@code <kind>:<uuid>}, so that the trail of anything can be read across services.
 */
public interface Id {
    UUID value();

    /** What is identified, in one lower-case word: {@code map}, {@code touchpoint}, {@code kpi} … */
    String kind();

    /** This id as it stands among an event's tags. */
    default String tag() {
        return kind() + ":" + value();
    }

    /**
     * Reads the canonical 36-character form only; {@link UUID#fromString} alone would also take shortened ones.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    static UUID parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("Not a UUID");
        }
        return UUID.fromString(text);
    }
}
