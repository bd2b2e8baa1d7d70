/** A map as a picture: stages as columns, lanes as rows, the feeling curve on top. */
@NullMarked
package dev.waymark.map.picture;

import org.jspecify.annotations.NullMarked;
