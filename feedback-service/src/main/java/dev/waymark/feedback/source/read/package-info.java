/** The sources there are. */
@NullMarked
package dev.waymark.feedback.source.read;

import org.jspecify.annotations.NullMarked;
