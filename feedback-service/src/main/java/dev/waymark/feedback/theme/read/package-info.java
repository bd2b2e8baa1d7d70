/** Themes to list and open, what belongs to each, and the searches there were. */
@NullMarked
package dev.waymark.feedback.theme.read;

import org.jspecify.annotations.NullMarked;
