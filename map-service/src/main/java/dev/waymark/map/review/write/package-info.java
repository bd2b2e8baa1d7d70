/** The review of a map as an entity: opened once, closed once. */
@NullMarked
package dev.waymark.map.review.write;

import org.jspecify.annotations.NullMarked;
