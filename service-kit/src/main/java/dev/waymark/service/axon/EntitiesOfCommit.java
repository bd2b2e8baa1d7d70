package dev.waymark.service.axon;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Aggregate;

/** Loads entities in the unit of work of the command being handled, whose events are one commit. */
record EntitiesOfCommit(Configuration configuration) implements Entities {
    @Override
    public <R> R tell(Class<?> entity, Object id, Object command, Class<R> answer) {
        Aggregate<?> loaded = configuration.repository(entity).load(id.toString());
        try {
            return answer.cast(loaded.handle(GenericCommandMessage.asCommandMessage(command)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Checked exceptions are no answers of entities", e);
        }
    }
}
