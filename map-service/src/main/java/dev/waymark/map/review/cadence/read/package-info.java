/** Which maps have a rhythm, and when each is due next. */
@NullMarked
package dev.waymark.map.review.cadence.read;

import org.jspecify.annotations.NullMarked;
