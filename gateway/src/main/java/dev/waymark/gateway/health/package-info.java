/** Why the gateway is ready, or not. */
@NullMarked
package dev.waymark.gateway.health;

import org.jspecify.annotations.NullMarked;
