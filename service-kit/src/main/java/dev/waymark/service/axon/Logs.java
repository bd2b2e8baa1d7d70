package dev.waymark.service.axon;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.LogReader;
import dev.waymark.service.ServiceDefinition;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The databases of the services: the own one to write and read, the others' logs to read. */
@Singleton
public class Logs {
    private final MongoClient client;
    private final String prefix;
    private final ServiceDefinition service;
    private final EventLog own;
    private final Map<String, LogReader> others = new ConcurrentHashMap<>();

    @Inject
    Logs(
            MongoClient client,
            ServiceDefinition service,
            @ConfigProperty(name = "waymark.database-prefix", defaultValue = "waymark_") String prefix) {
        this.client = client;
        this.prefix = prefix;
        this.service = service;
        this.own = EventLog.open(ownDatabase());
    }

    @Produces
    @Singleton
    EventLog ownLog() {
        return own;
    }

    public MongoDatabase ownDatabase() {
        return database(service.name());
    }

    /** Another service's log; followed once however many handlers read it. */
    LogReader reader(String serviceName) {
        return others.computeIfAbsent(serviceName, name -> EventLog.reader(database(name)));
    }

    /** The last position of a service's log, by the database. */
    long latest(String serviceName) {
        return serviceName.equals(service.name())
                ? own.latest()
                : reader(serviceName).latest();
    }

    /** The last position of a service's log this instance knows of. */
    long head(String serviceName) {
        return serviceName.equals(service.name())
                ? own.head()
                : reader(serviceName).head();
    }

    private MongoDatabase database(String serviceName) {
        return client.getDatabase(prefix + serviceName);
    }

    @PreDestroy
    void close() {
        others.values().forEach(LogReader::close);
        own.close();
    }
}
