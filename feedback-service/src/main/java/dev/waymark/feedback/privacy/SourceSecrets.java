package dev.waymark.feedback.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.service.crypto.AesGcm;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;

/** Seals the secrets of those who send feedback, so that no database tells how to pose as them. */
@Singleton
public class SourceSecrets {
    @Inject
    MasterKey master;

    public String seal(SourceId source, byte[] secret) {
        return Base64.getEncoder().encodeToString(AesGcm.seal(master.sources(), secret, context(source)));
    }

    public byte[] open(SourceId source, String sealed) {
        return AesGcm.open(master.sources(), Base64.getDecoder().decode(sealed), context(source));
    }

    private static byte[] context(SourceId source) {
        return source.toString().getBytes(UTF_8);
    }
}
