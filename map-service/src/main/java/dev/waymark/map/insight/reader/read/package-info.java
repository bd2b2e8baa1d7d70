/** Who has seen what, and what they say of it. */
@NullMarked
package dev.waymark.map.insight.reader.read;

import org.jspecify.annotations.NullMarked;
