package dev.waymark.feedback.intake.imports;

import dev.waymark.feedback.intake.submission.NewFeedback;

/** One row of a file. Rows are counted as a spreadsheet or an editor counts them, from 1, header included. */
sealed interface Row {
    long number();

    record Utterance(long number, NewFeedback feedback) implements Row {}

    /** Says in the sender's words why it cannot be read. Never quotes what a customer said. */
    record Unreadable(long number, String reason) implements Row {}
}
