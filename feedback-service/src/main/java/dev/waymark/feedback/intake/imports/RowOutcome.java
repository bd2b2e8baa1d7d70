package dev.waymark.feedback.intake.imports;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.intake.submission.Submitted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one row of a file. */
public record RowOutcome(
        @Schema(description = "Counted as a spreadsheet or an editor does: from 1, header included", examples = "2")
        long row,

        Outcome outcome,

        @Schema(description = "Absent where the row was rejected") @Nullable FeedbackId feedback,

        @Schema(description = "Why it was rejected") @Nullable String reason,

        @Schema(description = "What was taken in differently from how it was meant") @Nullable String note) {
    static RowOutcome of(long row, Submitted submitted) {
        return new RowOutcome(
                row,
                submitted.isNew() ? Outcome.ACCEPTED : Outcome.DUPLICATE,
                submitted.feedback(),
                null,
                submitted.note());
    }

    static RowOutcome rejected(long row, String reason) {
        return new RowOutcome(row, Outcome.REJECTED, null, reason, null);
    }
}
