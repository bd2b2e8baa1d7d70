package dev.waymark.feedback.intake.imports;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.feedback.intake.submission.NewFeedback;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row of a table. An empty cell says nothing. */
record TableRow(Header header) {
    Row read(long number, List<String> row) {
        if (row.size() != header.columns().size()) {
            return new Row.Unreadable(
                    number,
                    "The row has %d cells, the header %d"
                            .formatted(row.size(), header.columns().size()));
        }
        if (row.stream().anyMatch(Text::isBroken)) {
            return new Row.Unreadable(number, "The row is not UTF-8");
        }
        try {
            return new Row.Utterance(number, feedback(row));
        } catch (IllegalArgumentException e) {
            return new Row.Unreadable(number, String.valueOf(e.getMessage()));
        }
    }

    private NewFeedback feedback(List<String> row) {
        return new NewFeedback(
                cell(row, Column.SOURCE),
                cell(row, Column.SUBMISSION_ID),
                time(row, Column.COLLECTED_AT),
                cell(row, Column.CHANNEL),
                cell(row, Column.SEGMENT),
                null,
                cell(row, Column.STAGE),
                cell(row, Column.TOUCHPOINT),
                new Scores(number(row, Column.CSAT), number(row, Column.NPS), number(row, Column.CES)),
                cell(row, Column.COMMENT),
                cell(row, Column.LANGUAGE),
                cell(row, Column.CUSTOMER),
                consent(row));
    }

    /** What was agreed to, in words; {@code none} says that they were asked. */
    private @Nullable Consent consent(List<String> row) {
        String cell = cell(row, Column.CONSENT);
        if (cell == null) {
            return null;
        }
        List<String> agreed = List.of(cell.strip().toLowerCase(Locale.ROOT).split("[ ;,]+", -1));
        boolean isOneWord = agreed.size() == 1;
        if (!Set.of("quote", "contact", "both", "none").containsAll(agreed)
                || (!isOneWord && (agreed.contains("none") || agreed.contains("both")))) {
            throw new IllegalArgumentException("consent is not quote, contact, both or none");
        }
        boolean both = agreed.contains("both");
        return new Consent(both || agreed.contains("quote"), both || agreed.contains("contact"));
    }

    private @Nullable String cell(List<String> row, Column column) {
        int index = header.place(column);
        return index < 0 || row.get(index).isBlank() ? null : row.get(index);
    }

    private @Nullable Integer number(List<String> row, Column column) {
        String cell = cell(row, column);
        if (cell == null) {
            return null;
        }
        if (!cell.strip().matches("\\d{1,3}")) {
            throw new IllegalArgumentException(column.title() + " is not a whole number");
        }
        return Integer.valueOf(cell.strip());
    }

    /** A time with its offset, or a day, which begins at midnight UTC. */
    private @Nullable Instant time(List<String> row, Column column) {
        String cell = cell(row, column);
        if (cell == null) {
            return null;
        }
        try {
            return cell.strip().length() == 10
                    ? LocalDate.parse(cell.strip()).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(cell.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    column.title() + " is no ISO-8601 time with offset, such as 2026-01-23T02:01:00Z", e);
        }
    }
}
