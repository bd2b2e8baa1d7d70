/** Which maps a caller may see and change. Every feature that speaks of a map asks here. */
@NullMarked
package dev.waymark.map.access;

import org.jspecify.annotations.NullMarked;
