/** Summaries over HTTP. */
@NullMarked
package dev.waymark.feedback.summary.rest;

import org.jspecify.annotations.NullMarked;
