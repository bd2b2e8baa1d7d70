package dev.waymark.stack.keycloak;

import dev.waymark.stack.FreePort;
import dev.waymark.stack.Repository;
import dev.waymark.stack.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one real Keycloak of this run, with the realm and its demo users. */
class RealKeycloak implements ParameterResolver {

    record Address(String url) {
        Tokens tokens() {
            return new Tokens(url);
        }

        String realm(String path) {
            return url + "/realms/waymark/" + path;
        }
    }

    private record Running(Address address, Child child) implements AutoCloseable {
        @Override
        public void close() {
            child.end();
            child.awaitEnd(Duration.ofSeconds(20));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Address.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RealKeycloak.class))
                .computeIfAbsent(Running.class, type -> start(), Running.class)
                .address();
    }

    private static Running start() {
        try {
            var data = Files.createTempDirectory(
                    Files.createDirectories(Repository.root().resolve("stack/target")), "keycloak");
            leaveHalfMadeDatabase(data);
            int port = FreePort.next();
            var address = new Address("http://localhost:" + port);
            var server = new KeycloakServer(Repository.root(), data, port, address.url(), "http://localhost:8080");
            var child = server.start();
            server.awaitReady(child);
            return new Running(address, child);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a first start that was interrupted leaves it: it must be no obstacle. */
    private static void leaveHalfMadeDatabase(Path data) throws IOException {
        var database = Files.createDirectories(data.resolve("keycloak/data/h2"));
        Files.writeString(database.resolve("keycloakdb.mv.db"), "not a database");
    }
}
