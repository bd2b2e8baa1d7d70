/** Drafts beside a map: proposed by one, decided by another, merged over whatever has happened to the map meanwhile. */
@NullMarked
package dev.waymark.map.proposal;

import org.jspecify.annotations.NullMarked;
