package dev.waymark.feedback.intake.imports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on some rows at once and reports them in their order. Rows of one submission are worked on one after the other,
 * so that the first of them is the one that gets in.
 */
final class RowsUnderWay implements AutoCloseable {
    private record Work(Object submission, Future<RowOutcome> outcome) {}

    /** Enough for the log to commit them in groups; few enough to hold them in memory. */
    private static final int AT_ONCE = 64;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Work> underWay = new ArrayDeque<>(AT_ONCE);
    private final RowSink report;

    RowsUnderWay(RowSink report) {
        this.report = report;
    }

    /** Begins with a row once there is room for it. */
    void begin(Object submission, Callable<RowOutcome> work) throws IOException {
        while (underWay.size() == AT_ONCE
                || underWay.stream().anyMatch(other -> other.submission().equals(submission))) {
            reportFirst();
        }
        underWay.add(new Work(submission, workers.submit(work)));
    }

    /** Waits for all rows. */
    void finish() throws IOException {
        while (!underWay.isEmpty()) {
            reportFirst();
        }
    }

    private void reportFirst() throws IOException {
        try {
            report.add(underWay.remove().outcome().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The import was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
