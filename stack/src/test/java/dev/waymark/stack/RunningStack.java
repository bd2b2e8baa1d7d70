package dev.waymark.stack;

import dev.waymark.stack.keycloak.Tokens;
import dev.waymark.stack.part.LocalParts;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.settings.Ports;
import dev.waymark.stack.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The real Waymark on free ports with fresh data: what {@code ./waymark up} starts, without its sample. One for all tests
 * of a run that ask for it: {@code @ExtendWith(RunningStack.Once.class)} and a parameter of this type.
 */
public final class RunningStack implements AutoCloseable {
    private final Settings settings;
    private final Stack stack;

    private RunningStack(Settings settings) {
        this.settings = settings;
        this.stack = new Stack(settings, new LocalParts(settings), Progress.onScreen());
    }

    /** Where the API is, without {@code /api/v1}. */
    public String gatewayUrl() {
        return settings.url(Part.GATEWAY);
    }

    /** Of a service itself, past the gateway. */
    public String url(Part part) {
        return settings.url(part);
    }

    /** For a client of the database. */
    public String mongodb() {
        return settings.mongodb();
    }

    /** An access token of a demo user. */
    public String token(String user) {
        return new Tokens(settings.url(Part.KEYCLOAK)).of(user);
    }

    /** An access token of {@code kpi-integration} or {@code feedback-integration}. */
    public String integrationToken(String client) {
        return new Tokens(settings.url(Part.KEYCLOAK)).ofIntegration(client);
    }

    /** Like a power cut of that part alone. */
    public void kill(Part part) {
        stack.child(part).kill();
    }

    /** Starts a killed part anew and waits until it is ready. */
    public void restart(Part part) {
        stack.start(part);
        stack.await(part);
    }

    @Override
    public void close() {
        stack.close();
    }

    private static RunningStack start() {
        try {
            var target = Files.createDirectories(Repository.root().resolve("stack/target"));
            var running = new RunningStack(new Settings(
                    Repository.root(),
                    Files.createTempDirectory(target, "stack"),
                    new Ports(0, FreePort.ofEachPart()),
                    Optional.empty(),
                    Optional.empty()));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(running::close));
            running.stack.start();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it for the first test that asks, ends it after the last of the run. */
    public static final class Once implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningStack.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(RunningStack.class))
                    .computeIfAbsent(RunningStack.class, type -> start(), RunningStack.class);
        }
    }
}
