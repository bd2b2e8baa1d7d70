package dev.waymark.feedback.intake.rest;

import dev.waymark.feedback.intake.imports.FileFormat;
import dev.waymark.feedback.intake.job.ImportJob;
import dev.waymark.feedback.intake.job.JobState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an import is. */
@Schema(name = "ImportProgress")
public record ImportProgress(
        String id,
        JobState state,
        FileFormat format,
        @Nullable String source,
        @Nullable String map,
        Instant receivedAt,

        @Schema(description = "How much of the file has arrived")
        long bytes,

        @Schema(description = "How many rows are worked on; noted every 500")
        long rows,

        long accepted,
        long duplicates,
        long rejected,

        @Schema(description = "Why the file as a whole could not be read") @Nullable String failure,

        @Nullable Instant endedAt) {
    static ImportProgress of(ImportJob job) {
        return new ImportProgress(
                job.id(),
                job.state(),
                job.format(),
                job.source(),
                job.map(),
                job.receivedAt(),
                job.bytes(),
                job.rows(),
                job.accepted(),
                job.duplicates(),
                job.rejected(),
                job.failure(),
                job.endedAt());
    }
}
