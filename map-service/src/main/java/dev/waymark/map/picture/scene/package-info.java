/** What of a map is seen in a picture of it: which stages, whose feelings, and what became of it since another revision. */
@NullMarked
package dev.waymark.map.picture.scene;

import org.jspecify.annotations.NullMarked;
