package dev.waymark.service.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.axon.LogEventStore;
import dev.waymark.eventstore.axon.LogTokenStore;
import dev.waymark.service.ServiceDefinition;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;

/** The running Axon of this service, built from its {@link ServiceDefinition} and its handler beans. */
@Singleton
public class AxonRuntime {
    private final ServiceDefinition service;
    private final List<EventHandling> handlers;
    private final Logs logs;
    private final LogTokenStore tokens;
    private final Configuration configuration;

    @Inject
    AxonRuntime(
            ServiceDefinition service,
            @All List<EventHandling> handlers,
            Logs logs,
            ObjectMapper mapper,
            OriginOfMessages origin) {
        this.service = service;
        this.handlers = handlers;
        this.logs = logs;
    }
}
