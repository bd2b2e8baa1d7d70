/** What a proposal says otherwise than the revision it starts from, as events carry it, and the map it makes of that. */
@NullMarked
package dev.waymark.map.proposal.content;

import org.jspecify.annotations.NullMarked;
