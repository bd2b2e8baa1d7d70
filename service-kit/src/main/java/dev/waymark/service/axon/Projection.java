package dev.waymark.service.axon;

/**
 * Keeps one read model, in views and nothing else. Writes wait for the projections of the service's own log, so that
 * answers show them. It can be built anew while the service works: the same bean then also handles all events once more,
 * its views writing elsewhere until that has caught up.
 */
public non-sealed interface Projection extends EventHandling {
    /**
     * Empties all its views and does nothing else; all events follow again. Called by Axon on a reset through
     * {@code @ResetHandler}; a rebuild learns from it which views there are.
     */
    void startOver();
}
