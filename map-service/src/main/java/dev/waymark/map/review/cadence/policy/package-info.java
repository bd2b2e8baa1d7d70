/** Opens what has fallen due. */
@NullMarked
package dev.waymark.map.review.cadence.policy;

import org.jspecify.annotations.NullMarked;
