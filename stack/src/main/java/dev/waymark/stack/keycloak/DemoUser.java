package dev.waymark.stack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A person of the local realm, to try Waymark as. */
public record DemoUser(String name, String role, String department, String password) {

    public static List<DemoUser> all() {
        var users = new ArrayList<DemoUser>();
        LocalRealm.additions().path("users").forEach(user -> users.add(read(user)));
        return users;
    }

    private static DemoUser read(JsonNode user) {
        return new DemoUser(
                user.path("username").asText(),
                user.path("realmRoles").path(1).asText(),
                user.path("groups").path(0).asText().substring(1),
                user.path("credentials").path(0).path("value").asText());
    }
}
