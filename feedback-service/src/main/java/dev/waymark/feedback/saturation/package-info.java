/** Whether a series of interviews has said what there is to say, by themes or by codes. */
@NullMarked
package dev.waymark.feedback.saturation;

import org.jspecify.annotations.NullMarked;
