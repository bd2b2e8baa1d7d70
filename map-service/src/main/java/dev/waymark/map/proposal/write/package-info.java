/** A proposal as an entity: edited while it is open, decided once, by somebody else than those who wrote it. */
@NullMarked
package dev.waymark.map.proposal.write;

import org.jspecify.annotations.NullMarked;
