/** Opens a review of each map that is concerned. */
@NullMarked
package dev.waymark.map.review.trigger.policy;

import org.jspecify.annotations.NullMarked;
