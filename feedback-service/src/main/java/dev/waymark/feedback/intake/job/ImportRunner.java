package dev.waymark.feedback.intake.job;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.intake.imports.FeedbackImport;
import dev.waymark.feedback.intake.imports.FileOptions;
import dev.waymark.feedback.intake.imports.RowOutcome;
import dev.waymark.feedback.intake.imports.RowSink;
import dev.waymark.service.problem.Refusal;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Works on imports, one at a time on each instance. What an instance leaves behind another takes up where it was noted. */
@Singleton
class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int ROWS_A_NOTE = 500;

    private final String worker = UUID.randomUUID().toString();
    private final ImportJobs jobs;
    private final JobRows rows;
    private final FeedbackImport imports;

    @Inject
    ImportRunner(ImportJobs jobs, JobRows rows, FeedbackImport imports) {
        this.jobs = jobs;
        this.rows = rows;
        this.imports = imports;
    }

    @Scheduled(every = "{waymark.imports.look-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        for (Optional<ImportJob> job = jobs.claim(worker); job.isPresent(); job = jobs.claim(worker)) {
            run(job.get());
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        jobs.tidy();
    }

    /** Ends quietly where the import is no longer ours: cancelled, or taken up by another who thought us dead. */
    private void run(ImportJob job) {
        String map = job.map();
        FileOptions options = new FileOptions(
                job.format(), job.source(), map == null ? null : JourneyMapId.fromString(map), job.columns());
        Noting noting = new Noting(job);
        try (InputStream file = jobs.open(job)) {
            imports.run(file, options, job.origin(), job.rows(), noting);
            jobs.end(job.id(), worker, noting.counts, JobState.DONE, null);
        } catch (Refusal refusal) {
            jobs.end(
                    job.id(),
                    worker,
                    noting.counts,
                    JobState.FAILED,
                    String.valueOf(refusal.problem().detail()));
        } catch (IOException | RuntimeException e) {
            // Its lease ends, and somebody takes it up again; where it is cancelled, this is what was done by then.
            jobs.left(job.id(), worker, noting.counts);
            LOG.warnf("The import %s stopped at row %d: %s", job.id(), noting.counts.rows(), e);
        }
    }

    /** Notes now and then how far the import is. */
    private final class Noting implements RowSink {
        private final String job;
        private JobCounts counts;

        Noting(ImportJob job) {
            this.job = job.id();
            this.counts = JobCounts.of(job);
        }

        @Override
        public void add(RowOutcome row) throws IOException {
            if (JobRows.isTold(row)) {
                rows.tell(job, row);
            }
            counts = counts.and(row);
            if (counts.rows() % ROWS_A_NOTE == 0 && !jobs.note(job, worker, counts)) {
                throw new IOException("It is no longer this instance's");
            }
        }
    }
}
