/** Scores counted as they arrive, so that summaries read counters and no feedback. */
@NullMarked
package dev.waymark.feedback.summary.read;

import org.jspecify.annotations.NullMarked;
