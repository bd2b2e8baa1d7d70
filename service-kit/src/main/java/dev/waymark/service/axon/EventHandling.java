package dev.waymark.service.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * A singleton bean with {@code @EventHandler} methods and a {@code @ProcessingGroup} of its own: a {@link Projection} or
 * a {@link Policy}. It reads the service's own log unless {@link FromLogs} names others.
 */
public sealed interface EventHandling permits Projection, Policy {
    /**
     * Events of one sequence are handled one after the other, and parked together when one of them cannot be handled.
     * By default: those of one entity. A view whose documents gather events of several entities must return what the
     * document stands for, else its position check would lose events.
     */
    default Object sequenceOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent
                ? domainEvent.getAggregateIdentifier()
                : event.getIdentifier();
    }
}
