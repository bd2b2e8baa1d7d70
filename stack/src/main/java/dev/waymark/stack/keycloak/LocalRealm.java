package dev.waymark.stack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The realm everybody imports, plus what only this machine may have: demo users, a client for curl, known secrets. */
final class LocalRealm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LocalRealm() {}

    static String of(Path repository) {
        try {
            var realm = (ObjectNode) JSON.readTree(
                    repository.resolve("k8s/base/keycloak/waymark-realm.json").toFile());
            additions()
                    .properties()
                    .forEach(list ->
                            list.getValue().forEach(addition -> add(realm, list.getKey(), (ObjectNode) addition)));
            return JSON.writeValueAsString(realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode additions() {
        try (var file = LocalRealm.class.getResourceAsStream("/keycloak/local-realm.json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client the realm already has gets the addition's fields; everything else is new. */
    private static void add(ObjectNode realm, String list, ObjectNode addition) {
        var known = realm.withArray(list);
        for (var one : known) {
            if (addition.has("clientId") && one.path("clientId").equals(addition.get("clientId"))) {
                ((ObjectNode) one).setAll(addition);
                return;
            }
        }
        known.add(addition);
    }
}
