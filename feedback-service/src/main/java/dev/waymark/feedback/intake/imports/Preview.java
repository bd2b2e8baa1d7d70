package dev.waymark.feedback.intake.imports;

import dev.waymark.feedback.intake.submission.NewFeedback;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the first rows of a file are understood, and what would become of them. */
@Schema(name = "ImportPreview")
public record Preview(
        @Schema(description = "The first twenty") List<PreviewRow> rows) {

    /** One row of a file, before it is stored. */
    public record PreviewRow(
            @Schema(description = "Counted as a spreadsheet or an editor does: from 1, header included", examples = "2")
            long row,

            @Schema(description = "Whether it can be taken in; it may still be there already")
            boolean acceptable,

            @Schema(description = "What it says; absent where it cannot be read") @Nullable NewFeedback feedback,

            @Schema(description = "Why it would be rejected") @Nullable String reason,

            @Schema(description = "What would be taken in differently from how it is meant") @Nullable String note) {
        static PreviewRow refused(long row, @Nullable NewFeedback feedback, String reason) {
            return new PreviewRow(row, false, feedback, reason, null);
        }
    }
}
