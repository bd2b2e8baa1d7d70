package dev.waymark.eventstore.proof;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of the requests of a driver, in a thread of each connection. */
@FunctionalInterface
public interface Traffic {
    /** The real server. */
    interface Server {
        /** Sends a request and waits for the reply. */
        WireMessage ask(WireMessage request) throws IOException;
    }

    /**
     * Handles a request.
     *
     * @return the reply; null to cut the connection
     */
    @Nullable WireMessage handle(WireMessage request, Server server) throws IOException;

    static Traffic straight() {
        return (request, server) -> server.ask(request);
    }
}
