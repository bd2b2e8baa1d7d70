package dev.waymark.feedback.intake.imports;

import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Problem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first row of a spreadsheet: which column stands where.
 *
 * @param columns empty where one is left out
 */
record Header(List<Optional<Column>> columns) {
    private static final int SHOWN = 60;
    private static final Set<Column> CONTENT = EnumSet.of(Column.CSAT, Column.NPS, Column.CES, Column.COMMENT);

    /**
     * Reads the titles, in any order and capitalisation.
     *
     * @param meanings what they mean
     * @param sourceIsKnown whether the file may do without a column for the source
     * @throws Refusal naming every title that is unknown, doubled or missing
     */
    static Header of(Iterable<String> titles, Titles meanings, boolean sourceIsKnown) {
        List<Optional<Column>> columns = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (String title : titles) {
            Optional<Column> column = meanings.meaning(title);
            if (column.isEmpty() && !meanings.isLeftOut(title)) {
                violations.add(new Violation(shown(title), unknown(title)));
            } else if (column.isPresent() && columns.contains(column)) {
                violations.add(new Violation(shown(title), "stands in the header twice"));
            }
            columns.add(column);
        }
        Set<Column> known = columns.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        missing(known, sourceIsKnown)
                .forEach(column -> violations.add(new Violation(column.title(), "is missing in the header")));
        if (known.stream().noneMatch(CONTENT::contains)) {
            violations.add(new Violation("comment", "is missing in the header, as are all scores"));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(Problem.of(CommonProblem.INVALID_INPUT, "The header is not that of a feedback file")
                    .withViolations(violations));
        }
        return new Header(List.copyOf(columns));
    }

    /** Where a column stands; negative where it does not. */
    int place(Column column) {
        return columns.indexOf(Optional.of(column));
    }

    private static Set<Column> missing(Set<Column> columns, boolean sourceIsKnown) {
        Set<Column> missing = EnumSet.of(Column.SUBMISSION_ID, Column.COLLECTED_AT);
        if (!sourceIsKnown) {
            missing.add(Column.SOURCE);
        }
        columns.forEach(missing::remove);
        return missing;
    }

    private static String unknown(String title) {
        return Text.isBroken(title) ? "is not UTF-8" : "is not a column of feedback";
    }

    private static String shown(String title) {
        String clean = title.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFF]", "\uFFFD").strip();
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
