package dev.waymark.stack.keycloak;

import dev.waymark.stack.process.Child;
import dev.waymark.stack.process.Program;
import dev.waymark.stack.process.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The local Keycloak: on the loopback only, its database under {@code data}, the realm and its demo users imported
 * where they are missing.
 *
 * @param url what a token's issuer starts with
 * @param web where front ends may come back to after a login
 */
public record KeycloakServer(Path repository, Path data, int port, String url, String web) {
    /** For Keycloak's own console; as public as the demo users' password, so the server listens to this machine only. */
    public static final String ADMIN = "admin";

    public Child start() {
        var installation = KeycloakInstallation.of(repository);
        installation.prepare();
        return Child.start(program(installation, home(installation)), data);
    }

    public void awaitReady(Child child) {
        Readiness.awaitOk(child, "http://localhost:" + port + "/realms/waymark/.well-known/openid-configuration");
        try {
            Files.writeString(complete(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Program program(KeycloakInstallation installation, Path home) {
        return installation.program(
                home,
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        // Else it looks for others of its kind on all networks of the machine.
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + url,
                        "--log-level=warn"),
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN,
                        "WAYMARK_WEB_URL", web));
    }

    /** A directory of its own for each data directory, around the one set of libraries. */
    private Path home(KeycloakInstallation installation) {
        var home = home();
        try {
            Files.createDirectories(home.resolve("conf"));
            forgetHalfMadeDatabase();
            var libraries = home.resolve("lib");
            Files.deleteIfExists(libraries);
            Files.createSymbolicLink(
                    libraries, installation.directory().resolve("lib").toAbsolutePath());
            var realm = Files.createDirectories(home.resolve("data/import")).resolve("waymark-realm.json");
            Files.writeString(realm, LocalRealm.of(repository));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    /** Keycloak cannot go on with tables of a first start that was interrupted, and nobody has used them yet. */
    private void forgetHalfMadeDatabase() throws IOException {
        var database = home().resolve("data/h2");
        if (Files.exists(complete()) || !Files.isDirectory(database)) return;
        try (var files = Files.list(database)) {
            for (var file : files.toList()) Files.delete(file);
        }
    }

    private Path complete() {
        return home().resolve("database-complete");
    }

    private Path home() {
        return data.resolve("keycloak").toAbsolutePath();
    }
}
