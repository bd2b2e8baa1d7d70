/** Makes the log what Axon Framework 4 wants: event store, message source, token store and dead-letter queue. */
@NullMarked
package dev.waymark.eventstore.axon;

import org.jspecify.annotations.NullMarked;
