/** A user's subscription as an entity: one a user. */
@NullMarked
package dev.waymark.map.insight.subscription.write;

import org.jspecify.annotations.NullMarked;
