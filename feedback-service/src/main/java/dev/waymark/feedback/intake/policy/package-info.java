/** What becomes of answers to surveys. */
@NullMarked
package dev.waymark.feedback.intake.policy;

import org.jspecify.annotations.NullMarked;
