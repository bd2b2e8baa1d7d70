/** Another look at a map by a certain day, so that maps stay alive. */
@NullMarked
package dev.waymark.map.review;

import org.jspecify.annotations.NullMarked;
