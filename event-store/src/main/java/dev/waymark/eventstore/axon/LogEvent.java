package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.StoredEvent;

/** A message that remembers where it comes from, whatever token and metadata Axon gives it on the way. */
interface LogEvent {
    String log();

    StoredEvent stored();
}
