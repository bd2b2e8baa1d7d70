/** What a subscriber is told of one week; sending it is somebody else's. */
@NullMarked
package dev.waymark.map.insight.digest;

import org.jspecify.annotations.NullMarked;
