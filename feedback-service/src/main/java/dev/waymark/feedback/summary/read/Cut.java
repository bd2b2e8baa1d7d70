package dev.waymark.feedback.summary.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How the counters of a document are divided; it keeps them divided in each of these ways, so that few are read. */
enum Cut {
    TOTAL("total", false, false),
    SEGMENTS("segments", true, false),
    CHANNELS("channels", false, true),
    BOTH("both", true, true);

    private static final String NONE = "-";
    private static final String GIVEN = "=";
    private static final String SEPARATOR = "|";

    private final String field;
    private final boolean bySegment;
    private final boolean byChannel;

    Cut(String field, boolean bySegment, boolean byChannel) {
        this.field = field;
        this.bySegment = bySegment;
        this.byChannel = byChannel;
    }

    static Cut by(boolean segment, boolean channel) {
        return Arrays.stream(values())
                .filter(cut -> cut.bySegment == segment && cut.byChannel == channel)
                .findFirst()
                .orElseThrow();
    }

    String field() {
        return field;
    }

    /** What the counters of these are called in a document. */
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
        return part.startsWith(GIVEN)
                ? part.substring(1)
                        .replace("%7C", "|")
                        .replace("%24", "$")
                        .replace("%2E", ".")
                        .replace("%25", "%")
                : null;
    }
}
