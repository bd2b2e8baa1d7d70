/** One utterance of a customer as an entity: it arrives once. */
@NullMarked
package dev.waymark.feedback.intake.write;

import org.jspecify.annotations.NullMarked;
