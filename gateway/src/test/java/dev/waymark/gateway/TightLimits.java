package dev.waymark.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits and time-outs small enough to be reached in a test. */
public class TightLimits implements QuarkusTestProfile {

    static final int BODY = 2_000;
    static final int IMPORT_BODY = 4_000_000;
    static final int BURST = 5;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "waymark.gateway.limits.body",
                Integer.toString(BODY),
                "waymark.gateway.limits.import-body",
                Integer.toString(IMPORT_BODY),
                "waymark.gateway.limits.burst",
                Integer.toString(BURST),
                "waymark.gateway.limits.per-minute",
                "1",
                "waymark.gateway.limits.open-burst",
                Integer.toString(BURST),
                "waymark.gateway.limits.open-per-minute",
                "1",
                "waymark.gateway.timeouts.drain",
                "500ms");
    }
}
