/** Closing the loop with unhappy customers: rules open cases, somebody answers for each until it is closed. */
@NullMarked
package dev.waymark.feedback.closing;

import org.jspecify.annotations.NullMarked;
