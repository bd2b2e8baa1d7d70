/** Passes a request on to the service that owns its path, and the answer back, without keeping either in memory. */
@NullMarked
package dev.waymark.gateway.proxy;

import org.jspecify.annotations.NullMarked;
