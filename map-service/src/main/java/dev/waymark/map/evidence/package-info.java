/** What a map stands on: evidence attached to its elements, graded and aging, so that no map silently rests on hypotheses. */
@NullMarked
package dev.waymark.map.evidence;

import org.jspecify.annotations.NullMarked;
