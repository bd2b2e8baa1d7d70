package dev.waymark.eventstore.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Asks for a snapshot when more events than that were read to source an aggregate, once the command is done. */
final class LengthTrigger implements SnapshotTrigger {
    private static final System.Logger LOG = System.getLogger(LengthTrigger.class.getName());

    record Definition(Snapshotter snapshotter, int length) implements SnapshotTriggerDefinition {
        @Override
        public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
            return new LengthTrigger(snapshotter, length, aggregateType);
        }
    }

    private final Snapshotter snapshotter;
    private final int length;
    private final Class<?> aggregate;
    private boolean sourced;
    private int read;
    private @Nullable String id;

    private LengthTrigger(Snapshotter snapshotter, int length, Class<?> aggregate) {
        this.snapshotter = snapshotter;
        this.length = length;
        this.aggregate = aggregate;
    }

    @Override
    public void eventHandled(EventMessage<?> event) {
        // A snapshot comes as the first event.
        if (sourced || aggregate.isAssignableFrom(event.getPayloadType())) return;
        read++;
        if (event instanceof DomainEventMessage<?> own) id = own.getAggregateIdentifier();
    }

    @Override
    public void initializationFinished() {
        sourced = true;
        if (read <= length) return;
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().onCleanup(it -> schedule());
        } else {
            schedule();
        }
    }

    private void schedule() {
        String aggregateId = id;
        if (aggregateId == null) return;
        try {
            snapshotter.scheduleSnapshot(aggregate, aggregateId);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "No snapshot of " + aggregateId + " this time", e);
        }
    }
}
