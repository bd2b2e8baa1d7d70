/** How far stakeholders are behind the map. */
@NullMarked
package dev.waymark.map.alignment.read;

import org.jspecify.annotations.NullMarked;
