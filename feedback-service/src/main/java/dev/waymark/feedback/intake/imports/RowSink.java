package dev.waymark.feedback.intake.imports;

import java.io.IOException;

/** Takes what became of each row, in their order. */
@FunctionalInterface
public interface RowSink {
    void add(RowOutcome row) throws IOException;
}
