/** Personas: customer segments told as persons, whose journeys maps draw. */
@NullMarked
package dev.waymark.map.persona;

import org.jspecify.annotations.NullMarked;
