package dev.waymark.service.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoDatabase;
import dev.waymark.eventstore.SnapshotStore;
import dev.waymark.eventstore.axon.AggregateSnapshots;
import dev.waymark.service.ServiceDefinition;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.Snapshotter;
import org.eclipse.microprofile.config.ConfigProvider;

/** Snapshots of those entities of a service that have opted in by {@code @Snapshotted}. */
record EntitySnapshots(ServiceDefinition service, AggregateSnapshots store) {
    private static final int LENGTH = 500;

    static EntitySnapshots of(ServiceDefinition service, MongoDatabase database, ObjectMapper mapper) {
        int length = ConfigProvider.getConfig()
                .getOptionalValue("waymark.snapshot-length", Integer.class)
                .orElse(LENGTH);
        return new EntitySnapshots(
                service, AggregateSnapshots.of(SnapshotStore.in(database), mapper, length, service.entities()));
    }

    Snapshotter snapshotter(Configuration configuration) {
        return store.snapshotter(
                configuration.eventStore(),
                configuration.parameterResolverFactory(),
                configuration.handlerDefinition(Object.class));
    }

    <A> AggregateConfigurer<A> of(Class<A> entity) {
        AggregateConfigurer<A> aggregate = AggregateConfigurer.defaultConfiguration(entity);
        return AggregateSnapshots.mayBeTaken(entity)
                ? aggregate.configureSnapshotTrigger(c -> store.trigger(c.snapshotter()))
                : aggregate;
    }
}
