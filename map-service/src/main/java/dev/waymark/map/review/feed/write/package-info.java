/** A private address as an entity: made once, revoked once. */
@NullMarked
package dev.waymark.map.review.feed.write;

import org.jspecify.annotations.NullMarked;
