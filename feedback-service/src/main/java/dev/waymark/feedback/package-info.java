/** What customers say: intake from anywhere, each utterance once, personal data sealed, scores counted. */
@NullMarked
package dev.waymark.feedback;

import org.jspecify.annotations.NullMarked;
