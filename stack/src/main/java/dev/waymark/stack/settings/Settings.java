package dev.waymark.stack.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person chose.
 *
 * @param repository the directory that holds {@code waymark} and the modules
 * @param data where databases, logs and run files live
 * @param mongodbUri a MongoDB of their own, instead of the embedded one
 * @param keycloakUrl a Keycloak of their own (without {@code /realms/…}), instead of the local one
 */
public record Settings(
        Path repository, Path data, Ports ports, Optional<String> mongodbUri, Optional<String> keycloakUrl) {

    public int port(Part part) {
        return ports.of(part);
    }

    public String url(Part part) {
        if (part == Part.KEYCLOAK && keycloakUrl.isPresent()) return keycloakUrl.get();
        return "http://localhost:" + port(part);
    }

    /** Whether we start the part ourselves. */
    public boolean ours(Part part) {
        return switch (part) {
            case MONGODB -> mongodbUri.isEmpty();
            case KEYCLOAK -> keycloakUrl.isEmpty();
            case MAP, FEEDBACK, ACTION, KPI, GATEWAY -> true;
        };
    }

    public String mongodb() {
        return mongodbUri.orElseGet(() -> "mongodb://127.0.0.1:" + port(Part.MONGODB));
    }
}
