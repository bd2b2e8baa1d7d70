package dev.waymark.feedback.source.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a delivery by the Standard Webhooks specification: HMAC-SHA256 of id, timestamp and body joined by dots,
 * in Base64 behind {@code v1,}; several stand side by side while a secret is changed.
 *
 * @param id the delivery's, the same when it is sent again
 * @param timestamp seconds since 1970, when it was sent
 * @param signatures separated by spaces
 */
public record Signature(
        @Nullable String id,
        @Nullable String timestamp,
        @Nullable String signatures) {
    /** Clocks differ, and deliveries take their time; what is older may be somebody's copy. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final String VERSION = "v1,";

    /** Whether one of the secrets signed the body, about now. Takes as long whatever is wrong with the signature. */
    public boolean fits(byte[] body, Collection<byte[]> secrets, Instant now) {
        if (id == null
                || timestamp == null
                || signatures == null
                || !ID.matcher(id).matches()
                || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        boolean fits = false;
        for (byte[] secret : secrets) {
            byte[] expected = (VERSION + Base64.getEncoder().encodeToString(sign(secret, body))).getBytes(UTF_8);
            for (String given : signatures.split(" ", -1)) {
                fits |= MessageDigest.isEqual(expected, given.getBytes(UTF_8));
            }
        }
        return fits;
    }

    private byte[] sign(byte[] secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
