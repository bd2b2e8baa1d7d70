/** KPIs that are beyond their warning level, and the maps whose actions should move them. */
@NullMarked
package dev.waymark.map.review.alarm;

import org.jspecify.annotations.NullMarked;
