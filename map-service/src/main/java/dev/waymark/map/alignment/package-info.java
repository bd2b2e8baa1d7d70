/** Whether the people who work on a map share its picture, and what they have not seen yet. */
@NullMarked
package dev.waymark.map.alignment;

import org.jspecify.annotations.NullMarked;
