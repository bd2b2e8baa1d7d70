/** Changes of a map that are decided elsewhere, such as in a workshop, and made together in one revision. */
@NullMarked
package dev.waymark.map.journeymap.change;

import org.jspecify.annotations.NullMarked;
