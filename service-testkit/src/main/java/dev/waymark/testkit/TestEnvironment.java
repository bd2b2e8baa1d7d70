package dev.waymark.testkit;

import dev.waymark.embedded.EmbeddedMongoServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service needs around it in a test: a MongoDB-protocol server (or the real one at {@code MONGODB_URI}), with
 * databases of its own, and a key whose tokens it accepts.
 */
public class TestEnvironment implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedMongoServer server;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        String uri = System.getenv("MONGODB_URI");
        if (uri == null) {
            server = EmbeddedMongoServer.inMemory();
            uri = server.uri();
        }
        config.put("quarkus.mongodb.connection-string", uri);
        config.put(
                "waymark.database-prefix",
                "test_" + UUID.randomUUID().toString().substring(0, 8) + "_");
        config.put("quarkus.oidc.auth-server-url", "");
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        config.put("quarkus.http.test-port", "0");
        // Tests are about what is answered, not about how busy the machine is.
        config.put("waymark.read-your-writes", "60s");
        return config;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
