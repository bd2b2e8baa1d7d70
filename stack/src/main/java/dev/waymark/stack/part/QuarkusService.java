package dev.waymark.stack.part;

import dev.waymark.stack.process.Program;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the four services, or the gateway: what Maven built of its module, told where the others are. */
final class QuarkusService {
    private QuarkusService() {}

    static Program program(Part part, Settings settings) {
        var runner = settings.repository().resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
        return Program.java(part.title(), List.of("-Xmx384m", "-jar", runner.toString()), environment(part, settings));
    }

    /** Loopback only: the demo users' password is public. */
    private static Map<String, String> environment(Part part, Settings settings) {
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", String.valueOf(settings.port(part)),
                "MONGODB_URI", settings.mongodb(),
                "KEYCLOAK_URL", settings.url(Part.KEYCLOAK),
                "MAP_SERVICE_URL", settings.url(Part.MAP),
                "FEEDBACK_SERVICE_URL", settings.url(Part.FEEDBACK),
                "ACTION_SERVICE_URL", settings.url(Part.ACTION),
                "KPI_SERVICE_URL", settings.url(Part.KPI)));
        if (part == Part.FEEDBACK) environment.put("WAYMARK_MASTER_KEY", MasterKey.of(settings.data()));
        return environment;
    }
}
