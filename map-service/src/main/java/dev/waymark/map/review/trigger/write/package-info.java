/** That it happened, as an entity: said once. */
@NullMarked
package dev.waymark.map.review.trigger.write;

import org.jspecify.annotations.NullMarked;
