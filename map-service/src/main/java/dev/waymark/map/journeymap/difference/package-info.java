/** How two revisions of a map differ, thing by thing and field by field, texts word by word. */
@NullMarked
package dev.waymark.map.journeymap.difference;

import org.jspecify.annotations.NullMarked;
