package dev.waymark.feedback.malformed;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.testkit.Role;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody who may deliver, and signs whatever they deliver. */
record SignedSource(String id, String secret) {
    static SignedSource added() {
        JsonPath source = as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "webhook", "name": "forms %s", "channel": "website", "fields": [
                          {"field": "q_nps", "meaning": "nps"}, {"field": "q_csat", "meaning": "csat"},
                          {"field": "q_why", "meaning": "comment"}]}""".formatted(UUID.randomUUID()))
                .post("/api/v1/feedback/sources")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new SignedSource(
                source.getString("id"), source.getString("secret").substring("whsec_".length()));
    }

    Sent deliver(String message, byte[] body) throws IOException, InterruptedException {
        String now = Long.toString(Instant.now().getEpochSecond());
        return Sent.with(
                "/feedback/webhooks/" + id,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "webhook-id",
                        message,
                        "webhook-timestamp",
                        now,
                        "webhook-signature",
                        "v1," + signature(message + "." + now + ".", body)),
                body);
    }

    private String signature(String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            mac.update(before.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
