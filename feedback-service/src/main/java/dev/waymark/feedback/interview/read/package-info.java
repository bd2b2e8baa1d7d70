/** Guides, interviews, and the codes of their quotes. */
@NullMarked
package dev.waymark.feedback.interview.read;

import org.jspecify.annotations.NullMarked;
