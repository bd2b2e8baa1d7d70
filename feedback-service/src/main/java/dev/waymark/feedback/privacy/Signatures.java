package dev.waymark.feedback.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;

/** Signs what is handed out to be handed back unchanged (HMAC-SHA256). */
@Singleton
public class Signatures {
    /** How long a signature is. */
    public static final int BYTES = 32;

    private final MasterKey master;

    @Inject
    Signatures(MasterKey master) {
        this.master = master;
    }

    /** The signature of some content; always the same. */
    public byte[] of(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(master.signing());
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is; takes as long whichever byte is wrong. */
    public boolean fits(byte[] signature, byte[] content) {
        return MessageDigest.isEqual(signature, of(content));
    }
}
