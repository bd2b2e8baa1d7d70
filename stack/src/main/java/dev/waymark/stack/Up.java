package dev.waymark.stack;

import dev.waymark.stack.keycloak.DemoUser;
import dev.waymark.stack.keycloak.KeycloakServer;
import dev.waymark.stack.machine.Preflight;
import dev.waymark.stack.part.Parts;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.settings.Settings;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/**
 * {@code ./waymark up}: everything runs until Ctrl-C.
 *
 * @param whenStarted what is to be done once all parts are ready
 */
record Up(Settings settings, Parts parts, Runnable whenStarted, Progress progress) {

    void run() throws InterruptedException {
        try (var _ = Preflight.clear(settings)) {
            var stack = new Stack(settings, parts, progress);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(stack)));
            try {
                stack.start();
                whenStarted.run();
            } catch (CannotGoOn e) {
                // Parts that end because the person ended them are no failure.
                if (!stack.ending()) throw e;
            }
            tellWhereToClick();
            Thread.currentThread().join();
        }
    }

    private void end(Stack stack) {
        progress.step("Everything ended", stack::close);
    }

    private void tellWhereToClick() {
        var gateway = settings.url(Part.GATEWAY);
        progress.say("""

                Waymark is running.
                  API          %s/api/v1
                  OpenAPI      %s/openapi
                  try it       %s/docs
                  Keycloak     %s""".formatted(gateway, gateway, gateway, settings.url(Part.KEYCLOAK)));
        if (settings.ours(Part.KEYCLOAK)) progress.say(demoUsers());
        progress.say("  data, logs   " + settings.data() + "\nCtrl-C ends everything.");
    }

    private String demoUsers() {
        var users = DemoUser.all();
        var names = users.stream()
                .collect(Collectors.groupingBy(
                        DemoUser::role,
                        LinkedHashMap::new,
                        Collectors.mapping(DemoUser::name, Collectors.joining(", "))));
        return "  demo users   "
                + names.entrySet().stream()
                        .map(role -> role.getKey() + ": " + role.getValue())
                        .collect(Collectors.joining("\n               "))
                + "\n               password of each, for this machine only: "
                + users.getFirst().password()
                + "\n               Keycloak's own console: " + KeycloakServer.ADMIN + " / " + KeycloakServer.ADMIN
                + "\n  for curl     curl -H \"Authorization: Bearer $(./waymark token judith)\" "
                + settings.url(Part.GATEWAY) + "/api/v1/maps";
    }
}
