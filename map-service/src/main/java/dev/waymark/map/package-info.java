/** Journey maps: what they say, how they came to say it, and whether people still look at them. */
@NullMarked
package dev.waymark.map;

import org.jspecify.annotations.NullMarked;
