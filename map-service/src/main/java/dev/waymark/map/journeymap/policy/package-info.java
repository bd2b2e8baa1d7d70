/** What changes a map without anybody asking. */
@NullMarked
package dev.waymark.map.journeymap.policy;

import org.jspecify.annotations.NullMarked;
