/** A facilitated session on a map: everybody says how they see the touchpoints, all look at the gaps, and decide. */
@NullMarked
package dev.waymark.map.workshop;

import org.jspecify.annotations.NullMarked;
