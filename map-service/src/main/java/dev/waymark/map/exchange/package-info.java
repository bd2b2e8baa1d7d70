/** Journey maps as files: taken to other programs, and brought from there. */
@NullMarked
package dev.waymark.map.exchange;

import org.jspecify.annotations.NullMarked;
