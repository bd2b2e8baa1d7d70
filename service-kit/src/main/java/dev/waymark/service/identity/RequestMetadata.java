package dev.waymark.service.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** What every event remembers of its origin: who, by which client, in which request. */
@Singleton
public class RequestMetadata {
    public static final String ACTOR = "actor";
    public static final String ACTOR_NAME = "actorName";
    public static final String CLIENT = "client";
    public static final String CAUSATION = "causationId";

    /** What a command carries out, as the tag of it, such as {@code workshop:<id>}; given with the command. */
    public static final String OCCASION = "occasion";

    /** The actor of what Waymark does by itself, in policies and scheduled scans. */
    public static final String SYSTEM = "waymark";

    @Inject
    Caller caller;

    @Inject
    CurrentIdentityAssociation association;

    /** The metadata of a command sent now. */
    public Map<String, String> now() {
        Map<String, String> metadata = new HashMap<>();
        boolean byPerson = Arc.container().requestContext().isActive()
                && !association.getIdentity().isAnonymous();
        metadata.put(ACTOR, byPerson ? caller.id().toString() : SYSTEM);
        metadata.put(ACTOR_NAME, byPerson ? caller.name() : "Waymark");
        metadata.put(CLIENT, byPerson ? caller.client() : SYSTEM);
        String correlation = Correlation.current();
        if (byPerson && correlation != null) {
            metadata.put(Correlation.KEY, correlation);
        }
        return metadata;
    }
}
