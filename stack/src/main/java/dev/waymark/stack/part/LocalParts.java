package dev.waymark.stack.part;

import dev.waymark.stack.Progress;
import dev.waymark.stack.keycloak.KeycloakInstallation;
import dev.waymark.stack.keycloak.KeycloakServer;
import dev.waymark.stack.process.Child;
import dev.waymark.stack.process.Readiness;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.settings.Settings;

/** The parts as Maven built and fetched them. */
public record LocalParts(Settings settings) implements Parts {

    @Override
    public void prepare(Progress progress) {
        var keycloak = KeycloakInstallation.of(settings.repository());
        if (settings.ours(Part.KEYCLOAK) && !keycloak.prepared())
            progress.step("Keycloak is put together, once", keycloak::prepare);
    }

    @Override
    public Child start(Part part) {
        return switch (part) {
            case KEYCLOAK -> keycloak().start();
            case MONGODB -> Child.start(EmbeddedMongo.program(settings), settings.data());
            case MAP, FEEDBACK, ACTION, KPI, GATEWAY ->
                Child.start(QuarkusService.program(part, settings), settings.data());
        };
    }

    @Override
    public void awaitReady(Part part, Child child) {
        switch (part) {
            case KEYCLOAK -> keycloak().awaitReady(child);
            case MONGODB -> Readiness.awaitPort(child, settings.port(part));
            case MAP, FEEDBACK, ACTION, KPI, GATEWAY ->
                Readiness.awaitOk(child, settings.url(part) + "/q/health/ready");
        }
    }

    private KeycloakServer keycloak() {
        return new KeycloakServer(
                settings.repository(),
                settings.data(),
                settings.port(Part.KEYCLOAK),
                settings.url(Part.KEYCLOAK),
                settings.url(Part.GATEWAY));
    }
}
