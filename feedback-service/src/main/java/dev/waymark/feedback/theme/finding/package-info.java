/** How themes are found in comments, named, measured and known again: computations only, nothing is stored here. */
@NullMarked
package dev.waymark.feedback.theme.finding;

import org.jspecify.annotations.NullMarked;
