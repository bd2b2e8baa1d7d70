/** The rhythm in which a map is reviewed without anybody asking. */
@NullMarked
package dev.waymark.map.review.cadence;

import org.jspecify.annotations.NullMarked;
