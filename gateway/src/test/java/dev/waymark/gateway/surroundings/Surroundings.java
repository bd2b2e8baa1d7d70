package dev.waymark.gateway.surroundings;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Starts a realm and the four services, and hands them to the test that has fields for them. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    /** Argument: when the realm begins to listen. */
    public static final String REALM = "realm";

    public static final String LATER = "later";

    private final Realm realm = new Realm();
    private boolean now = true;
    private final Services services = new Services(
            new RecordingService("map"),
            new RecordingService("feedback"),
            new RecordingService("action"),
            new RecordingService("kpi"));

    @Override
    public void init(Map<String, String> arguments) {
        now = !LATER.equals(arguments.get(REALM));
    }

    @Override
    public Map<String, String> start() {
        if (now) {
            realm.start();
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("waymark.keycloak.url", realm.url());
        settings.put("quarkus.http.test-port", "0");
        services.byName()
                .forEach((name, service) -> settings.put("waymark.gateway.services." + name + ".url", service.url()));
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(realm, new TestInjector.MatchesType(Realm.class));
        injector.injectIntoFields(services, new TestInjector.MatchesType(Services.class));
    }

    @Override
    public void stop() {
        services.byName().values().forEach(RecordingService::close);
        realm.close();
    }
}
