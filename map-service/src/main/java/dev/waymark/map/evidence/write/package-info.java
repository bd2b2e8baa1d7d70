/** A piece of evidence as an entity of its own: it keeps no map waiting and makes no revision of one. */
@NullMarked
package dev.waymark.map.evidence.write;

import org.jspecify.annotations.NullMarked;
