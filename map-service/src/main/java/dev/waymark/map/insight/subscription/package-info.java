/** Which insights a user wants to hear of. */
@NullMarked
package dev.waymark.map.insight.subscription;

import org.jspecify.annotations.NullMarked;
