/** The rhythm as an entity: one a map. */
@NullMarked
package dev.waymark.map.review.cadence.write;

import org.jspecify.annotations.NullMarked;
