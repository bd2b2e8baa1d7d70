package dev.waymark.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Access tokens as Keycloak makes them, signed by a key of this test run. */
public final class Tokens {
    public static final String ISSUER = "https://keycloak.test/realms/waymark";

    private static final KeyPair KEYS = newKeys();

    private Tokens() {}

    /** A good token of a caller with the role; the same role is always the same user. */
    public static String of(Role role) {
        return sign(claims(role.realmName(), role));
    }

    /** A good token of a certain user. */
    public static String of(String userName, Role role) {
        return sign(claims(userName, role));
    }

    /** The subject of the tokens of a user (for a role alone: of its realm name). */
    public static UUID subject(String userName) {
        return UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
    }

    public static UUID subject(Role role) {
        return subject(role.realmName());
    }

    public static String expired() {
        return sign(claims("expired", Role.ADMIN).expiresAt(Instant.now().minus(Duration.ofHours(1))));
    }

    public static String fromAnotherIssuer() {
        return sign(claims("stranger", Role.ADMIN).issuer("https://keycloak.test/realms/other"));
    }

    public static String forAnotherAudience() {
        return sign(claims("stranger", Role.ADMIN).audience("account"));
    }

    public static String signedByAnotherKey() {
        return claims("stranger", Role.ADMIN).jws().keyId("test").sign(newKeys().getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static JwtClaimsBuilder claims(String userName, Role role) {
        return Jwt.issuer(ISSUER)
                .audience("waymark-api")
                .subject(subject(userName).toString())
                .claim("azp", role == Role.INTEGRATION ? "kpi-integration" : "waymark-web")
                .claim("preferred_username", userName)
                .claim("name", Character.toUpperCase(userName.charAt(0)) + userName.substring(1))
                .claim("realm_access", Map.of("roles", role.inToken()))
                .expiresAt(Instant.now().plus(Duration.ofHours(1)));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(KEYS.getPrivate());
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
