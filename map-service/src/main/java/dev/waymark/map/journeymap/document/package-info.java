/** What a map says, whole, without how it came to say it; and what leads from one such document to another. */
@NullMarked
package dev.waymark.map.journeymap.document;

import org.jspecify.annotations.NullMarked;
