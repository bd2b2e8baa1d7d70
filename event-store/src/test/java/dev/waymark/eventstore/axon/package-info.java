/** Proves the adapters with Axon itself on top. */
@NullMarked
package dev.waymark.eventstore.axon;

import org.jspecify.annotations.NullMarked;
