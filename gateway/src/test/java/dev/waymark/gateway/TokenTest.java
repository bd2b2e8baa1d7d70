package dev.waymark.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.gateway.surroundings.Realm;
import dev.waymark.gateway.surroundings.Services;
import dev.waymark.gateway.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init") // Surroundings fills in the fields.
class TokenTest {

    Realm realm;
    Services services;

    enum Credentials {
        NONE,
        EMPTY_BEARER,
        BASIC,
        GARBAGE,
        EXPIRED,
        WITHOUT_EXPIRY,
        NOT_YET_VALID,
        OTHER_ISSUER,
        WITHOUT_ISSUER,
        OTHER_AUDIENCE,
        WITHOUT_AUDIENCE,
        FORGED,
        TAMPERED,
        ALG_NONE,
        HMAC_WITH_PUBLIC_KEY
    }

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void aGoodTokenIsPassedOnAsItCame() {
        String token = realm.token();

        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/maps")
                .then()
                .statusCode(200);

        assertThat(services.map().last().headers().get("Authorization")).containsExactly("Bearer " + token);
    }

    @ParameterizedTest
    @EnumSource(Credentials.class)
    void anythingElseIsRefusedAndReachesNoService(Credentials credentials) {
        var request = given();
        String header = header(credentials);
        if (!header.isEmpty()) {
            request.header("Authorization", header);
        }

        Response answer = request.get("/api/v1/maps");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.path("type").toString()).isEqualTo("urn:waymark:problem:unauthenticated");
        assertThat(answer.path("correlationId").toString()).isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(services.arrivals()).isZero();
    }

    private String header(Credentials credentials) {
        return switch (credentials) {
            case NONE -> "";
            case EMPTY_BEARER -> "Bearer ";
            case BASIC -> "Basic YW5uYTphbm5h";
            case GARBAGE -> "Bearer not.a.token";
            case EXPIRED ->
                bearer(realm.sign(realm.claims()
                        .issuedAt(Instant.now().minusSeconds(600))
                        .expiresAt(Instant.now().minusSeconds(60))));
            case WITHOUT_EXPIRY -> bearer(realm.signWithoutExpiry());
            case NOT_YET_VALID ->
                bearer(realm.sign(realm.claims().claim("nbf", Instant.now().getEpochSecond() + 600)));
            case OTHER_ISSUER -> bearer(realm.sign(realm.claims().issuer("https://elsewhere.example/realms/waymark")));
            case WITHOUT_ISSUER -> bearer(realm.sign(realm.claims().remove("iss")));
            case OTHER_AUDIENCE -> bearer(realm.sign(realm.claims().audience("account")));
            case WITHOUT_AUDIENCE -> bearer(realm.sign(realm.claims().remove("aud")));
            case FORGED -> bearer(realm.forge(realm.claims()));
            case TAMPERED -> bearer(withSubject(realm.token(), "admin"));
            case ALG_NONE -> bearer(unsigned(realm.token()));
            case HMAC_WITH_PUBLIC_KEY -> bearer(realm.signWithPublicKeyAsSecret(realm.claims()));
        };
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String withSubject(String token, String subject) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + encode(claims.replace("\"anna\"", "\"" + subject + "\"")) + "." + parts[2];
    }

    private static String unsigned(String token) {
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.", -1)[1] + ".";
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
