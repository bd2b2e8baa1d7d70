package dev.waymark.feedback.intake.job;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import dev.waymark.feedback.intake.imports.RowOutcome;
import org.bson.conversions.Bson;

/** What became of the rows of an import so far. */
record JobCounts(long rows, long accepted, long duplicates, long rejected) {
    static JobCounts of(ImportJob job) {
        return new JobCounts(job.rows(), job.accepted(), job.duplicates(), job.rejected());
    }

    JobCounts and(RowOutcome row) {
        return switch (row.outcome()) {
            case ACCEPTED -> new JobCounts(rows + 1, accepted + 1, duplicates, rejected);
            case DUPLICATE -> new JobCounts(rows + 1, accepted, duplicates + 1, rejected);
            case REJECTED -> new JobCounts(rows + 1, accepted, duplicates, rejected + 1);
        };
    }

    Bson update() {
        return combine(
                set("rows", rows), set("accepted", accepted), set("duplicates", duplicates), set("rejected", rejected));
    }
}
