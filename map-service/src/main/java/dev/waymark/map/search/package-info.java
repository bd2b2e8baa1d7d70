/** Finds maps by what they say and by what is known of them: feelings, evidence, reviews. */
@NullMarked
package dev.waymark.map.search;

import org.jspecify.annotations.NullMarked;
