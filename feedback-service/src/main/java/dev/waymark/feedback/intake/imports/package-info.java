/** Files of feedback, read as a stream: rows in, one outcome a row out, never the whole file in memory. */
@NullMarked
package dev.waymark.feedback.intake.imports;

import org.jspecify.annotations.NullMarked;
