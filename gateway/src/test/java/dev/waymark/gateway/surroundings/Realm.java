package dev.waymark.gateway.surroundings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A small issuer that signs tokens and publishes its key as Keycloak does. */
public final class Realm implements AutoCloseable {

    public static final String AUDIENCE = "waymark-api";

    private static final String KEY_ID = "realm-key";
    private static final String REALM = "/realms/waymark";

    private final KeyPair keys = newKeys();
    private final HeldPort held = new HeldPort();
    private final int port = held.port();
    private final String url = "http://localhost:" + port;
    private @Nullable HttpServer server;

    /** From here on it listens; its address and tokens are there before. */
    public void start() {
        try {
            held.close();
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.createContext(
                    REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, metadata()));
            listening.createContext(REALM + "/certs", exchange -> answer(exchange, publishedKeys()));
            listening.start();
            server = listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return url;
    }

    public String token() {
        return tokenOf("anna");
    }

    public String tokenOf(String subject) {
        return sign(claims().subject(subject));
    }

    public JwtClaimsBuilder claims() {
        return Jwt.issuer(url + REALM)
                .audience(AUDIENCE)
                .subject("anna")
                .claim("realm_access", Map.of("roles", Set.of("viewer")))
                .issuedAt(Instant.now())
                .expiresIn(Duration.ofMinutes(5));
    }

    public String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }

    /** Signed with a key this realm never published, under the id of one it did. */
    public String forge(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(newKeys().getPrivate());
    }

    /** The JWT builder always adds an expiry, so this one is put together by hand. */
    public String signWithoutExpiry() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload("{\"iss\": \"%s\", \"aud\": \"%s\", \"sub\": \"anna\"}".formatted(url + REALM, AUDIENCE));
        jws.setAlgorithmHeaderValue("RS256");
        jws.setKeyIdHeaderValue(KEY_ID);
        jws.setKey(keys.getPrivate());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classic confusion: the public key, known to all, taken as the secret of an HMAC. */
    public String signWithPublicKeyAsSecret(JwtClaimsBuilder claims) {
        var secret = new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256");
        return claims.jws().keyId(KEY_ID).algorithm(SignatureAlgorithm.HS256).sign(secret);
    }

    @Override
    public void close() {
        held.close();
        if (server != null) {
            server.stop(0);
        }
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/certs", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/auth", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(url + REALM);
    }

    private String publishedKeys() {
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) keys.getPublic());
        key.setKeyId(KEY_ID);
        key.setUse("sig");
        key.setAlgorithm("RS256");
        return "{\"keys\": [" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
