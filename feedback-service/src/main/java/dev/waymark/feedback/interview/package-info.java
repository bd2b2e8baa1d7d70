/** Interviews: what is asked, who was asked, and what they said, each quote an utterance like any other. */
@NullMarked
package dev.waymark.feedback.interview;

import org.jspecify.annotations.NullMarked;
