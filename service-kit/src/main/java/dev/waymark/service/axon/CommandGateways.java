package dev.waymark.service.axon;

import java.util.List;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandMessage;
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
                .dispatchInterceptors(origin)
                .retryScheduler(new OnlyLostRaces(ExponentialBackOffIntervalRetryScheduler.builder()
                        .retryExecutor(Executors.newSingleThreadScheduledExecutor(
                                Thread.ofPlatform().daemon().name("command-retry").factory()))
                        .maxRetryCount(RETRIES)
                        .backoffFactor(FIRST_PAUSE_MS)))
                .build();
    }

    /** An entity that already exists will exist at the next try too. */
    private static final class OnlyLostRaces extends ExponentialBackOffIntervalRetryScheduler {
        OnlyLostRaces(Builder builder) {
            super(builder);
        }

        @Override
        public boolean scheduleRetry(
                CommandMessage command,
                RuntimeException lastFailure,
                List<Class<? extends Throwable>[]> failures,
                Runnable dispatch) {
            return lastFailure instanceof ConcurrencyException
                    && !(lastFailure instanceof AggregateStreamCreationException)
                    && super.scheduleRetry(command, lastFailure, failures, dispatch);
        }
    }
}
