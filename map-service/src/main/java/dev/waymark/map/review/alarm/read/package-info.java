/** How KPIs stand, by the events of others. */
@NullMarked
package dev.waymark.map.review.alarm.read;

import org.jspecify.annotations.NullMarked;
