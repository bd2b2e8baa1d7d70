package dev.waymark.feedback.summary.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How the counters of a document are divided; they are kept divided in each of these ways, so that few are read. */
enum Cut {
    TOTAL("t", false, false),
    SEGMENTS("s", true, false),
    CHANNELS("c", false, true),
    BOTH("b", true, true);

    private static final String NONE = "-";
    private static final String GIVEN = "=";
    private static final String SEPARATOR = "|";

    private final String code;
    private final boolean bySegment;
    private final boolean byChannel;

    Cut(String code, boolean bySegment, boolean byChannel) {
        this.code = code;
        this.bySegment = bySegment;
        this.byChannel = byChannel;
    }

    static Cut by(boolean segment, boolean channel) {
        return Arrays.stream(values())
                .filter(cut -> cut.bySegment == segment && cut.byChannel == channel)
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return code;
    }

    /** What the counters of these are called in a slot. */
    String label(@Nullable String segment, @Nullable String channel) {
        return (bySegment ? encoded(segment) : "") + SEPARATOR + (byChannel ? encoded(channel) : "");
    }

    /** The segment of a label, where it has one. */
    static @Nullable String segment(String label) {
        return decoded(label.substring(0, label.indexOf(SEPARATOR)));
    }

    static @Nullable String channel(String label) {
        return decoded(label.substring(label.indexOf(SEPARATOR) + 1));
    }

    /** Dots and dollars have a meaning in names of fields. */
    private static String encoded(@Nullable String value) {
        return value == null
                ? NONE
                : GIVEN
                        + value.replace("%", "%25")
                                .replace(".", "%2E")
                                .replace("$", "%24")
                                .replace("|", "%7C");
    }

    private static @Nullable String decoded(String part) {
        if (!part.startsWith(GIVEN)) {
            return null;
        }
        String value = part.substring(1);
        return value.indexOf('%') < 0
                ? value
                : value.replace("%7C", "|")
                        .replace("%24", "$")
                        .replace("%2E", ".")
                        .replace("%25", "%");
    }
}
