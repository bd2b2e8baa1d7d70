/** One reader and one insight as an entity of its own, so that readers do not wait for each other. */
@NullMarked
package dev.waymark.map.insight.reader.write;

import org.jspecify.annotations.NullMarked;
