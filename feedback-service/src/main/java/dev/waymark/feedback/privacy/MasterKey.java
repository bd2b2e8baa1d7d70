package dev.waymark.feedback.privacy;

import dev.waymark.service.crypto.Hkdf;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one secret of the service. What it is used for gets a key of its own, derived by HKDF (RFC 5869). */
@Singleton
public class MasterKey {
    private static final int BYTES = 32;

    private final SecretKey wrapping;
    private final SecretKey lookup;
    private final SecretKey signing;
    private final SecretKey sources;

    @Inject
    MasterKey(@ConfigProperty(name = "waymark.master-key") Optional<String> base64) {
        byte[] secret = decode(base64.orElse(""));
        this.wrapping = Hkdf.derive(secret, "wrap customers' keys", "AES");
        this.lookup = Hkdf.derive(secret, "look up customers", "HmacSHA256");
        this.signing = Hkdf.derive(secret, "sign tokens of surveys", "HmacSHA256");
        this.sources = Hkdf.derive(secret, "seal secrets of sources", "AES");
    }

    /** Refuses to start without a key, not at the first comment. */
    void check(@Observes StartupEvent event) {}

    /** Wraps the keys of customers. */
    public SecretKey wrapping() {
        return wrapping;
    }

    /** Turns a customer's reference into something to look up that says nothing to others. */
    SecretKey lookup() {
        return lookup;
    }

    /** Signs what is handed out to be handed back. */
    SecretKey signing() {
        return signing;
    }

    /** Seals the secrets of sources. */
    SecretKey sources() {
        return sources;
    }

    private static byte[] decode(String base64) {
        try {
            byte[] secret = Base64.getDecoder().decode(base64);
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // Not Base64: refused below like any other.
        }
        throw new IllegalStateException("Set WAYMARK_MASTER_KEY to 32 random bytes in Base64, for example from"
                + " 'openssl rand -base64 32', and keep it: without it no comment can be read again");
    }
}
