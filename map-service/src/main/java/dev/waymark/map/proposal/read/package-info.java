/** Which proposals there are, and what each makes of its map. */
@NullMarked
package dev.waymark.map.proposal.read;

import org.jspecify.annotations.NullMarked;
