/** Processes we start: their logs, their readiness, their end, and what an interrupted run left behind. */
@NullMarked
package dev.waymark.stack.process;

import org.jspecify.annotations.NullMarked;
