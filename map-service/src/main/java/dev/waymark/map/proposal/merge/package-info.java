/**
 * Merges what was proposed into what the map has become: field by field for things by their ids, and by order. Only what
 * both sides changed, each to something else, is a conflict.
 */
@NullMarked
package dev.waymark.map.proposal.merge;

import org.jspecify.annotations.NullMarked;
