package dev.waymark.service.axon;

/**
 * The other entities of the service, for a command handler that asks for them as a parameter. What they do happens in the
 * commit of the command: all of it or nothing, also when the process ends in between. Always ask in the same order of
 * types, as each entity stays locked until then.
 */
public interface Entities {
    /** Lets an entity handle a command, and answers what its handler answers. */
    <R> R tell(Class<?> entity, Object id, Object command, Class<R> answer);
}
