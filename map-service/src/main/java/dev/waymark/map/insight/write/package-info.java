/** An insight as an entity: written, published, corrected, retracted. */
@NullMarked
package dev.waymark.map.insight.write;

import org.jspecify.annotations.NullMarked;
