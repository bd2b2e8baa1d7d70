/** What comments mean, in the memory of each instance and nowhere else; it follows the log. */
@NullMarked
package dev.waymark.feedback.search.read;

import org.jspecify.annotations.NullMarked;
