package dev.waymark.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that can be set about the gateway; the defaults suit one machine. */
@ConfigMapping(prefix = "waymark.gateway")
public interface GatewaySettings {

    /** The services by name. */
    Map<String, Service> services();

    /** Origins of front ends that may call from a browser. */
    List<String> corsOrigins();

    /**
     * Paths calendar programs read, which know no login: a GET with nothing but a token in its query goes on without an
     * access token, and the service behind checks that token.
     */
    @WithDefault("/api/v1/reviews.ics")
    Set<String> feedPaths();

    /**
     * What people without a login may do, as a method and a path with {@code *} for an id: it goes on without an access
     * token, and the service behind checks the token in its query or body, or the signature of a webhook.
     */
    @WithDefault("GET /api/v1/surveys/*/questions,POST /api/v1/surveys/*/responses,POST /api/v1/feedback/webhooks/*")
    Set<String> openOperations();

    Limits limits();

    Timeouts timeouts();

    interface Service {

        URI url();

        /** First path segments under {@code /api/v1} that this service owns. */
        Set<String> paths();

        /** First path segments, outside the API, of its pages for people without a login. */
        Optional<Set<String>> pages();
    }

    interface Limits {

        /** Largest body of an ordinary request. */
        @WithDefault("10M")
        MemorySize body();

        /** Largest body of an import. */
        @WithDefault("1G")
        MemorySize importBody();

        /** Paths whose POST is an import. */
        @WithDefault("/api/v1/maps/imports,/api/v1/feedback/imports")
        Set<String> importPaths();

        /** Requests a caller may send at once. */
        @WithDefault("1000")
        int burst();

        /** Requests a minute a caller may keep sending. */
        @WithDefault("12000")
        int perMinute();

        /** Requests one address may send at once without a login. */
        @WithDefault("120")
        int openBurst();

        /** Requests a minute one address may keep sending without a login. */
        @WithDefault("600")
        int openPerMinute();
    }

    interface Timeouts {

        @WithDefault("2s")
        Duration connect();

        /** From the last byte of a request to the first of its answer. */
        @WithDefault("60s")
        Duration answer();

        /** Without a byte in either direction, a connection to a service is given up. */
        @WithDefault("5m")
        Duration idle();

        /** How long a body that is no longer wanted is still taken in, so that the caller sees the answer. */
        @WithDefault("2s")
        Duration drain();
    }
}
