/** Feedback over HTTP. */
@NullMarked
package dev.waymark.feedback.intake.rest;

import org.jspecify.annotations.NullMarked;
