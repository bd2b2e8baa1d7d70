/** Who has which case, what is overdue, and how well loops are closed. */
@NullMarked
package dev.waymark.feedback.closing.read;

import org.jspecify.annotations.NullMarked;
