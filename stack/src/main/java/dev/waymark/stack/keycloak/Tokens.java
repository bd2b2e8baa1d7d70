package dev.waymark.stack.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.stack.CannotGoOn;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens from the local realm. */
public record Tokens(String keycloakUrl) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A token of a demo user, good for an hour. */
    public String of(String user) {
        var names = DemoUser.all().stream().map(DemoUser::name).toList();
        var demo = DemoUser.all().stream()
                .filter(one -> one.name().equals(user))
                .findFirst()
                .orElseThrow(() -> new CannotGoOn(
                        "There is no demo user " + user + "; there are " + String.join(", ", names) + "."));
        return ask(Map.of(
                "grant_type",
                "password",
                "client_id",
                "waymark-demo",
                "username",
                demo.name(),
                "password",
                demo.password()));
    }

    /** A token of the service account of {@code kpi-integration} or {@code feedback-integration}. */
    public String ofIntegration(String client) {
        return ask(Map.of(
                "grant_type", "client_credentials", "client_id", client, "client_secret", client + "-on-this-machine"));
    }

    private String ask(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(keycloakUrl + "/realms/waymark/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200)
                throw new CannotGoOn("Keycloak at " + keycloakUrl + " gave no token: " + answer.body());
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new CannotGoOn("Keycloak does not answer at " + keycloakUrl + "; is ./waymark up running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Interrupted while waiting for a token.", e);
        }
    }
}
