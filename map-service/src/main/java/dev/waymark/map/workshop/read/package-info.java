/** Workshops and what was contributed to them. */
@NullMarked
package dev.waymark.map.workshop.read;

import org.jspecify.annotations.NullMarked;
