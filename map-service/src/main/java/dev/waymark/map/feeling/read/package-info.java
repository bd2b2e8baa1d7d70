/** What customers said at each touchpoint, as a feeling with its interval. */
@NullMarked
package dev.waymark.map.feeling.read;

import org.jspecify.annotations.NullMarked;
