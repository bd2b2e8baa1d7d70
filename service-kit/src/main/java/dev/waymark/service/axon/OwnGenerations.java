package dev.waymark.service.axon;

import dev.waymark.service.generation.GenerationStore;
import dev.waymark.service.generation.Generations;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The generations of this service's read models; apart from Axon, whose handlers need them before it is built. */
class OwnGenerations {
    @Produces
    @Singleton
    GenerationStore store(Logs logs) {
        return new GenerationStore(logs.ownDatabase());
    }

    @Produces
    @Singleton
    Generations generations(GenerationStore store) {
        return new Generations(store);
    }
}
