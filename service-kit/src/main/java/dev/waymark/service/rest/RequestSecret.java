package dev.waymark.service.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.service.crypto.AesGcm;
import dev.waymark.service.crypto.Hkdf;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/**
 * What only the sender of a request knows, its key and its body: it seals the answer that is remembered for them, so that
 * nothing anybody said lies readable among the remembered answers.
 */
final class RequestSecret {
    private final SecretKey key;
    private final String fingerprint;

    RequestSecret(String idempotencyKey, byte[] body) {
        byte[] name = idempotencyKey.getBytes(UTF_8);
        byte[] secret = ByteBuffer.allocate(Integer.BYTES + name.length + body.length)
                .putInt(name.length)
                .put(name)
                .put(body)
                .array();
        this.key = Hkdf.derive(secret, "seal the answer", "AES");
        this.fingerprint = HexFormat.of()
                .formatHex(
                        Hkdf.derive(secret, "know the request again", "Generic").getEncoded());
    }

    /** The same for the same request, another for any other; says nothing about it. */
    String fingerprint() {
        return fingerprint;
    }

    byte[] seal(String answer) {
        return AesGcm.seal(key, answer.getBytes(UTF_8), fingerprint.getBytes(UTF_8));
    }

    String open(byte[] sealed) {
        return new String(AesGcm.open(key, sealed, fingerprint.getBytes(UTF_8)), UTF_8);
    }
}
