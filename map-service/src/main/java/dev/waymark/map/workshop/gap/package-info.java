/** How far what staff believe, what the map says and what customers say lie apart. */
@NullMarked
package dev.waymark.map.workshop.gap;

import org.jspecify.annotations.NullMarked;
