/** Proves the log against a real server: the embedded one, or another when {@code MONGODB_URI} is set. */
@NullMarked
package dev.waymark.eventstore;

import org.jspecify.annotations.NullMarked;
