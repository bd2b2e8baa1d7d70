/** An utterance as it is handed in, whatever the way: checked, put in its place, sealed, stored once. */
@NullMarked
package dev.waymark.feedback.intake.submission;

import org.jspecify.annotations.NullMarked;
