/** A week as it looked at its end. */
@NullMarked
package dev.waymark.map.insight.digest.read;

import org.jspecify.annotations.NullMarked;
