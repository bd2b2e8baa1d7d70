package dev.waymark.feedback.intake.imports;

import org.jspecify.annotations.Nullable;

/** The rows of a file, one at a time. Never throws for what is in the file: a row that cannot be read says so. */
sealed interface Rows permits CsvRows, NdjsonRows, XlsxRows, BatchRows {
    /** The next row; null after the last one. */
    @Nullable Row next();
}
