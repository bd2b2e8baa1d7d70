package dev.waymark.feedback.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoException;
import dev.waymark.eventstore.axon.AppendNotDone;
import dev.waymark.feedback.directory.LatestMaps;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.feedback.intake.submission.Submissions;
import dev.waymark.feedback.intake.submission.Submitted;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jboss.logging.Logger;

/** Takes in files of feedback while they arrive. */
@Singleton
public class FeedbackImport {
    private static final Logger LOG = Logger.getLogger(FeedbackImport.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PREVIEWED = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    Submissions submissions;

    @Inject
    LatestMaps maps;

    @Inject
    Progress progress;

    @Inject
    ObjectMapper mapper;

    /**
     * Takes in a file.
     *
     * @param skipped so many rows at its beginning were worked on before
     * @throws Refusal if the file as a whole is not one of feedback; nothing is stored then
     */
    public void run(InputStream bytes, FileOptions options, Map<String, String> origin, long skipped, RowSink sink)
            throws IOException {
        run(open(bytes, options), options, origin, skipped, sink);
        progress.await();
    }

    /** Takes in utterances that came together, each an object or not. Read models may not show them yet. */
    public void run(List<JsonNode> items, Map<String, String> origin, RowSink sink) throws IOException {
        run(new BatchRows(items, mapper), new FileOptions(FileFormat.NDJSON, null, null, List.of()), origin, 0, sink);
    }

    /** Says how the beginning of a file is understood and what would become of it; nothing is stored. */
    public Preview preview(InputStream bytes, FileOptions options) throws IOException {
        maps.await();
        Rows rows = open(bytes, options);
        List<Preview.PreviewRow> shown = new ArrayList<>();
        for (Row row = rows.next(); row != null && shown.size() < PREVIEWED; row = rows.next()) {
            shown.add(
                    switch (row) {
                        case Row.Unreadable(long number, String reason) ->
                            Preview.PreviewRow.refused(number, null, reason);
                        case Row.Utterance(long number, NewFeedback given) ->
                            preview(number, given.orElse(options.source(), options.map()));
                    });
        }
        return new Preview(shown);
    }

    private Preview.PreviewRow preview(long number, NewFeedback feedback) {
        try {
            return new Preview.PreviewRow(number, true, feedback, null, submissions.check(feedback));
        } catch (Refusal refusal) {
            return Preview.PreviewRow.refused(
                    number, feedback, String.valueOf(refusal.problem().detail()));
        }
    }

    private Rows open(InputStream bytes, FileOptions options) throws IOException {
        Titles titles = new Titles(options.columns());
        boolean sourceIsKnown = options.source() != null;
        return switch (options.format()) {
            case CSV -> CsvRows.open(bytes, titles, sourceIsKnown);
            case NDJSON -> NdjsonRows.open(bytes, mapper);
            case XLSX -> XlsxRows.open(bytes, titles, sourceIsKnown);
        };
    }

    private void run(Rows rows, FileOptions options, Map<String, String> origin, long skipped, RowSink sink)
            throws IOException {
        maps.await();
        for (long row = 0; row < skipped; row++) {
            rows.next();
        }
        try (RowsUnderWay underWay = new RowsUnderWay(sink)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                switch (row) {
                    case Row.Unreadable(long number, String reason) ->
                        underWay.begin(number, () -> RowOutcome.rejected(number, reason));
                    case Row.Utterance(long number, NewFeedback given) -> {
                        NewFeedback feedback = given.orElse(options.source(), options.map());
                        boolean again = skipped > 0;
                        underWay.begin(feedback.submission(), () -> submit(number, feedback, origin, again));
                    }
                }
            }
            underWay.finish();
        }
    }

    /** Tries on for a while: one row of many is easily forgotten, and the sender cannot tell why it was not stored. */
    private RowOutcome submit(long number, NewFeedback feedback, Map<String, String> origin, boolean again) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean triedBefore = again;
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
