package dev.waymark.map.exchange.sheet;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet was found to say, and how it was read. */
public record ReadSheet(List<SheetStage> stages, How how) {
    /** How a spreadsheet was read. */
    public record How(
            @Nullable @Schema(description = "Of a CSV file", examples = "windows-1252")
            String encoding,

            @Nullable @Schema(description = "Of a CSV file", examples = ";")
            String delimiter,

            @Nullable @Schema(description = "Which one of a workbook", examples = "Journey")
            String sheet,

            List<ReadColumn> columns) {}

    /** A column of the file. */
    public record ReadColumn(
            @Schema(examples = "Phase") String header,

            @Nullable @Schema(description = "Absent where it is left unread", examples = "Stage")
            String readAs) {}
}
