package dev.waymark.service.axon;

import dev.waymark.eventstore.axon.ParkedEvents;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;

/** Where a processing group parks its events, and what handles them again. */
public record Parking(String group, ParkedEvents events, SequencedDeadLetterProcessor<EventMessage<?>> processor) {}
