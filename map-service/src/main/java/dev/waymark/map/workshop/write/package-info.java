/** The workshop as an entity, and each contribution to it as one of its own, so that participants do not wait for each other. */
@NullMarked
package dev.waymark.map.workshop.write;

import org.jspecify.annotations.NullMarked;
