package dev.waymark.service.axon;

import dev.waymark.eventstore.axon.AppendNotDone;
import java.util.List;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.ExponentialBackOffIntervalRetryScheduler;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Makes the gateway that tries a command again when another one won the race for the same entity. */
final class CommandGateways {
    private static final int RETRIES = 5;
    private static final int FIRST_PAUSE_MS = 10;

    private CommandGateways() {}

    static CommandGateway retrying(Configuration configuration, OriginOfMessages origin) {
        return DefaultCommandGateway.builder()
                .commandBus(configuration.commandBus())
                .dispatchInterceptors(List.of(origin))
                .retryScheduler(ExponentialBackOffIntervalRetryScheduler.builder()
                        .retryExecutor(Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                                .daemon()
                                .name("command-retry")
                                .factory()))
                        .maxRetryCount(RETRIES)
                        .backoffFactor(FIRST_PAUSE_MS)
                        .nonTransientFailurePredicate(failure -> !canSucceedLater(failure))
                        .build())
                .build();
    }

    /** An entity that is there already is there at the next try too. */
    private static boolean canSucceedLater(Throwable failure) {
        return (failure instanceof ConcurrencyException && !(failure instanceof AggregateStreamCreationException))
                || failure instanceof AppendNotDone;
    }
}
