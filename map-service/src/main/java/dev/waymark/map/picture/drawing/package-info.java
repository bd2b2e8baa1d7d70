/**
 * Draws a {@link dev.waymark.map.picture.drawing.Scene}. A picture is a stack of bands, most of them over the columns of
 * the touchpoints; every band measures its own text first, so that nothing is cut and nothing overlaps in whatever font
 * the viewer has.
 */
@NullMarked
package dev.waymark.map.picture.drawing;

import org.jspecify.annotations.NullMarked;
