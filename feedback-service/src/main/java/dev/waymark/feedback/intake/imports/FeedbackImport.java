package dev.waymark.feedback.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoException;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.AppendNotDone;
import dev.waymark.feedback.directory.LatestMaps;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.feedback.intake.submission.Submissions;
import dev.waymark.feedback.intake.submission.Submitted;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes in files of feedback while they arrive. */
@Singleton
public class FeedbackImport {
    private static final Logger LOG = Logger.getLogger(FeedbackImport.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    Submissions submissions;

    @Inject
    LatestMaps maps;

    @Inject
    RequestMetadata request;

    @Inject
    Progress progress;

    @Inject
    ObjectMapper mapper;

    /**
     * Takes in a spreadsheet.
     *
     * @param source of all rows that name none
     * @param map of all rows
     * @throws Refusal if the header is not that of a feedback file; nothing is stored then
     */
    public void csv(InputStream bytes, @Nullable String source, @Nullable JourneyMapId map, Report report)
            throws IOException {
        run(CsvRows.open(bytes, source != null), source, map, report);
    }

    /** Takes in one JSON object a line; source and map are those of all lines that name none. */
    public void ndjson(InputStream bytes, @Nullable String source, @Nullable JourneyMapId map, Report report)
            throws IOException {
        run(NdjsonRows.open(bytes, mapper), source, map, report);
    }

    private void run(Rows rows, @Nullable String source, @Nullable JourneyMapId map, Report report) throws IOException {
        Map<String, String> origin = request.now();
        maps.await();
        try (RowsUnderWay underWay = new RowsUnderWay(report)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                switch (row) {
                    case Row.Unreadable(long number, String reason) ->
                        underWay.begin(number, () -> RowOutcome.rejected(number, reason));
                    case Row.Utterance(long number, NewFeedback given) -> {
                        NewFeedback feedback = given.orElse(source, map);
                        underWay.begin(feedback.submission(), () -> submit(number, feedback, origin));
                    }
                }
            }
            underWay.finish();
        }
        progress.await();
    }

    /** Tries on for a while: one row of many is easily forgotten, and the sender cannot tell why it was not stored. */
    private RowOutcome submit(long number, NewFeedback feedback, Map<String, String> origin) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean triedBefore = false;
        while (true) {
            try {
                Submitted submitted = submissions.submit(feedback, origin);
                boolean isNew = submitted.isNew() || (triedBefore && submissions.isOf(submitted.feedback(), origin));
                return RowOutcome.of(number, new Submitted(submitted.feedback(), isNew, submitted.note()));
            } catch (Refusal refusal) {
                return RowOutcome.rejected(
                        number, String.valueOf(refusal.problem().detail()));
            } catch (MongoException | EventStoreException | AppendNotDone e) {
                if (System.nanoTime() > end) {
                    LOG.error("A row could not be stored", e);
                    return RowOutcome.rejected(number, "Could not be stored on our side; send it again");
                }
                LOG.warnf("A row is tried again: %s", e);
                triedBefore = true;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
