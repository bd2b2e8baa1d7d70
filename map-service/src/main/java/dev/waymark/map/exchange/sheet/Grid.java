package dev.waymark.map.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a spreadsheet as they were found, the header first.
 *
 * @param encoding of a CSV file
 * @param delimiter of a CSV file
 * @param sheet of a workbook
 */
record Grid(
        List<List<String>> rows,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet) {}
