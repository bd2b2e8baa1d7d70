/**
 * Reads each comment as it arrives, and again when the model is another one: its language, how it feels, and what it means
 * as a vector to compare by.
 */
@NullMarked
package dev.waymark.feedback.analysis;

import org.jspecify.annotations.NullMarked;
