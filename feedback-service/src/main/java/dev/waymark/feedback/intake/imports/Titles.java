package dev.waymark.feedback.intake.imports;

import dev.waymark.service.problem.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the titles of a spreadsheet's columns mean: as the sender says, else as they are commonly used. */
final class Titles {
    private static final String IGNORED = "-";

    private final Map<String, Column> meanings = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();

    /**
     * Reads what the sender says.
     *
     * @param columns each {@code title:meaning}, the meaning being one of our own titles or {@code -} for a column to leave out
     * @throws Refusal if one is not of that form or no such meaning is known
     */
    Titles(List<String> columns) {
        for (String column : columns) {
            int colon = column.lastIndexOf(':');
            if (colon < 1) {
                throw Refusal.invalid("column", "must be title:meaning, such as Kommentar:comment");
            }
            String meaning = column.substring(colon + 1).strip();
            String title = key(column.substring(0, colon));
            Optional<Column> known = Column.titled(meaning);
            if (known.isPresent()) {
                meanings.put(title, known.get());
            } else if (meaning.equals(IGNORED)) {
                leftOut.add(title);
            } else {
                throw Refusal.invalid(
                        "column", "has a meaning that is no column of feedback; leave a column out with -");
            }
        }
    }

    boolean isLeftOut(String title) {
        return leftOut.contains(key(title));
    }

    Optional<Column> meaning(String title) {
        if (isLeftOut(title)) {
            return Optional.empty();
        }
        Column said = meanings.get(key(title));
        return said == null ? Column.titled(title) : Optional.of(said);
    }

    private static String key(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
