/** The insights as they are now and as they were. */
@NullMarked
package dev.waymark.map.insight.read;

import org.jspecify.annotations.NullMarked;
