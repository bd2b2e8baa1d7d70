/** The journey map as an entity: which changes it accepts. */
@NullMarked
package dev.waymark.map.journeymap.write;

import org.jspecify.annotations.NullMarked;
