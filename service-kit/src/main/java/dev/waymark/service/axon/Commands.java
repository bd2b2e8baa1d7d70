package dev.waymark.service.axon;

import dev.waymark.eventstore.EventLog;
import dev.waymark.service.identity.RequestMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Sends commands to the service's own entities. Behind a proxy: policies hold it while Axon, which needs them, starts. */
@ApplicationScoped
public class Commands {
    private final CommandGateway gateway;
    private final Progress progress;
    private final EventLog log;

    @Inject
    Commands(CommandGateway gateway, Progress progress, EventLog log) {
        this.gateway = gateway;
        this.progress = progress;
        this.log = log;
    }

    /**
     * Sends a command and waits until the service's own read models show what it did, two seconds at the most.
     *
     * @throws dev.waymark.service.problem.Refusal when a rule says no; nothing is stored then
     * @throws org.axonframework.modelling.command.ConcurrencyException when others kept changing the same entity, after
     *     ten tries or five seconds; nothing is stored then
     * @throws org.axonframework.common.lock.LockAcquisitionFailedException when other commands of this JVM kept the entity
     *     busy for ten seconds; nothing is stored then
     * @throws dev.waymark.eventstore.axon.AppendNotDone when the log could not be written to; nothing is stored then
     * @throws org.axonframework.eventsourcing.eventstore.EventStoreException when nobody knows whether it was: see its
     *     cause
     */
    public Receipt send(Object command) {
        dispatch(command);
        return progress.await();
    }

    /** What sends the commands of {@link Commands#sendTogether} and gives what their handlers answer. */
    @FunctionalInterface
    public interface Sending {
        @Nullable Object send(Object command);
    }

    /**
     * Sends commands to several entities of the service as one commit of its log: all that they decide is stored, or nothing
     * of it, whatever fails and whenever. Entities are always to be taken in the same order, or two such works can wait for
     * each other.
     *
     * @param work sends them; it runs again when it is overtaken
     * @throws dev.waymark.service.problem.Refusal when any of them is refused; the other exceptions are those of {@link #send}
     */
    public Receipt sendTogether(Consumer<Sending> work) {
        together(work, MetaData.emptyInstance());
        return progress.await();
    }

    /** As {@link #sendTogether}, for policies: as {@link #order(Object)} is to {@link #send}. */
    public void orderTogether(Consumer<Sending> work) {
        MetaData cause = new GenericMessage<>("what is being handled").getMetaData();
        apartFromTheBatch(() -> together(work, cause));
    }

    private void together(Consumer<Sending> work, MetaData cause) {
        CommandRetries.of(log, () -> {
            DefaultUnitOfWork.startAndGet(new GenericMessage<>("commands sent together"))
                    .execute(() -> work.accept(command -> gateway.sendAndWait(caused(command, cause))));
            return true;
        });
    }

    /** A message says its own cause: what is done for many events at once is each one's doing. */
    private static CommandMessage<?> caused(Object command, MetaData cause) {
        return command instanceof CommandMessage<?> message
                ? message
                : GenericCommandMessage.asCommandMessage(command).andMetaData(cause);
    }

    /** As {@link #send}, for commands whose handler answers, such as bulk intake with an outcome for each item. */
    public <R> R ask(Object command, Class<R> answer) {
        R given = answer.cast(dispatch(command));
        progress.await();
        return given;
    }

    /**
     * Sends a command as the doing of somebody else than this thread's request, without waiting for read models; for
     * bulk intake, which works on many threads.
     *
     * @param origin what {@link RequestMetadata#now()} said in the request
     */
    public void order(Object command, Map<String, String> origin) {
        order(new GenericCommandMessage<>(command, origin));
    }

    /**
     * Sends a command without waiting for read models; for policies. It is committed before this returns, apart from the
     * batch of events being handled: a refusal or a conflict is thrown here, where the policy can tell what it means, and
     * stops no other event.
     */
    public void order(Object command) {
        CommandMessage<?> withCause = GenericCommandMessage.asCommandMessage(command);
        apartFromTheBatch(() -> dispatch(withCause));
    }

    private static void apartFromTheBatch(Runnable work) {
        if (!CurrentUnitOfWork.isStarted()) {
            work.run();
            return;
        }
        UnitOfWork<?> handling = CurrentUnitOfWork.get();
        CurrentUnitOfWork.clear(handling);
        try {
            work.run();
        } finally {
            CurrentUnitOfWork.set(handling);
        }
    }

    private Object dispatch(Object command) {
        CommandMessage<?> message = GenericCommandMessage.asCommandMessage(command);
        return CommandRetries.of(log, () -> gateway.sendAndWait(message));
    }
}
