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
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> ROLES = List.of("viewer", "contributor", "journey-manager", "analyst");
    private static final String ISSUER = "https://benchmark.invalid";

    /** One pair for all, so that a token is good at each. */
    private static final KeyPair KEYS = newKeys();

    private final Path jar;
    private final List<String> settings;
    private final URI address;
    private Process process;

    private Service(String module, List<String> settings) {
        jar = Path.of(System.getProperty("waymark.repository", "."))
                .toAbsolutePath()
                .resolve(module)
                .resolve(JAR);
        if (!Files.exists(jar)) throw new IllegalStateException(jar + " is not there: build " + module + " first");
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        this.settings = new ArrayList<>(settings);
        this.settings.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.oidc.auth-server-url=",
                "-Dquarkus.oidc.public-key="
                        + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "-Dquarkus.oidc.token.issuer=" + ISSUER,
                "-Dquarkus.log.level=ERROR",
                "-Dquarkus.log.console.json.enabled=false",
                "-Dquarkus.banner.enabled=false"));
        process = Jvm.startJar(jar, this.settings);
    }

    /**
     * Started, and ready to answer.
     *
     * @param module that has built it
     * @param settings beside those every service gets, as system properties
     */
    public static Service start(String module, String mongodb, String databasePrefix, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(
                "-Dquarkus.mongodb.connection-string=" + mongodb,
                "-Dwaymark.database-prefix=" + databasePrefix,
                "-Dwaymark.read-your-writes=60s"));
        Service service = new Service(module, all);
        service.client().await("/q/health/ready", PATIENCE);
        return service;
    }

    /** The gateway in front of feedback-service, without the Keycloak that its readiness asks for. */
    public static Service gatewayOf(Service feedback) {
        Service gateway =
                new Service("gateway", List.of("-Dwaymark.gateway.services.feedback.url=" + feedback.address));
        gateway.client().await("/api/v1/feedback/summary", PATIENCE);
        return gateway;
    }

    /** Ends it as a power cut would, and starts it anew at the same address. */
    public void killAndRestart() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = Jvm.startJar(jar, settings);
        client().await("/q/health/ready", PATIENCE);
    }

    /** Where it is, and what it lets in. */
    public URI address() {
        return address;
    }

    public Client client() {
        return new Client(address, token());
    }

    public String token() {
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
        token.setKey(KEYS.getPrivate());
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
