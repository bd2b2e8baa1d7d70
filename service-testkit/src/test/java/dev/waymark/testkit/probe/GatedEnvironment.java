package dev.waymark.testkit.probe;

import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.testkit.TestEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service that reaches its database through a {@link Gate}. */
public class GatedEnvironment extends TestEnvironment {
    private @Nullable EmbeddedMongoServer behind;
    private @Nullable Gate gate;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        try {
            behind = EmbeddedMongoServer.inMemory();
            gate = new Gate(behind.port());
            config.put("quarkus.mongodb.connection-string", "mongodb://127.0.0.1:" + gate.port());
            config.put("quarkus.mongodb.server-selection-timeout", "1s");
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(gate, new TestInjector.MatchesType(Gate.class));
    }

    @Override
    public void stop() {
        try {
            if (gate != null) {
                gate.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (behind != null) {
                behind.close();
            }
            super.stop();
        }
    }
}
