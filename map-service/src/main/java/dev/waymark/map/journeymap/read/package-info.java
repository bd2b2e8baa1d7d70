/** What a journey map says, now and at any time before. */
@NullMarked
package dev.waymark.map.journeymap.read;

import org.jspecify.annotations.NullMarked;
