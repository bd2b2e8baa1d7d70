/** From a recurrence rule to the days on which a map is due, whatever clocks and calendars do. */
@NullMarked
package dev.waymark.map.review.recurrence;

import org.jspecify.annotations.NullMarked;
