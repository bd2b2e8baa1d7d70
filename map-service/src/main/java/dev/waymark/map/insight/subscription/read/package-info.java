/** The subscriptions as they are now and as they were. */
@NullMarked
package dev.waymark.map.insight.subscription.read;

import org.jspecify.annotations.NullMarked;
