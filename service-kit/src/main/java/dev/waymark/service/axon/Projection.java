package dev.waymark.service.axon;

/** Keeps one read model. Writes wait for the projections of the service's own log, so that answers show them. */
public non-sealed interface Projection extends EventHandling {
    /** Empties the read model; all events follow again. Called by Axon on a reset through {@code @ResetHandler}. */
    void startOver();
}
