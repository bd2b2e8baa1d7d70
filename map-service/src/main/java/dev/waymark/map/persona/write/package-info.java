/** The persona as an entity: which changes it accepts. */
@NullMarked
package dev.waymark.map.persona.write;

import org.jspecify.annotations.NullMarked;
