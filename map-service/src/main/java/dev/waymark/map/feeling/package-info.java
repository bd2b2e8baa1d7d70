/** How customers really feel at the touchpoints of a map, beside how the team believes they feel. */
@NullMarked
package dev.waymark.map.feeling;

import org.jspecify.annotations.NullMarked;
