package dev.waymark.benchmarks.service;

import dev.waymark.benchmarks.jvms.Jvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A built service on a free port, with tokens it accepts. */
public final class Service implements AutoCloseable {
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> ROLES = List.of("viewer", "contributor", "journey-manager", "analyst");
    private static final String ISSUER = "https://benchmark.invalid";

    private final KeyPair keys = newKeys();
    private final Process process;
    private final URI address;

    private Service(String module, String mongodb, String databasePrefix, List<String> settings) {
        Path jar = Path.of(System.getProperty("waymark.repository", "."))
                .toAbsolutePath()
                .resolve(module)
                .resolve(JAR);
        if (!Files.exists(jar)) throw new IllegalStateException(jar + " is not there: build " + module + " first");
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.mongodb.connection-string=" + mongodb,
                "-Dwaymark.database-prefix=" + databasePrefix,
                "-Dwaymark.read-your-writes=60s",
                "-Dquarkus.oidc.auth-server-url=",
                "-Dquarkus.oidc.public-key="
                        + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                "-Dquarkus.oidc.token.issuer=" + ISSUER,
                "-Dquarkus.log.level=ERROR",
                "-Dquarkus.banner.enabled=false"));
        process = Jvm.startJar(jar, all);
    }

    /**
     * Started, and ready to answer.
     *
     * @param module that has built it
     * @param settings beside those every service gets, as system properties
     */
    public static Service start(String module, String mongodb, String databasePrefix, String... settings) {
        Service service = new Service(module, mongodb, databasePrefix, List.of(settings));
        service.client().awaitReady(PATIENCE);
        return service;
    }

    public Client client() {
        return new Client(address, token());
    }

    private String token() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("waymark-api");
        claims.setSubject(UUID.nameUUIDFromBytes(new byte[0]).toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(120);
        claims.setClaim("azp", "waymark-web");
        claims.setClaim("name", "Benchmark");
        claims.setClaim("realm_access", Map.of("roles", ROLES));
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(keys.getPrivate());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port", e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    @Override
    public void close() {
        Jvm.end(process);
    }
}
