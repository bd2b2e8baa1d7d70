package dev.waymark.map.review.feed.read;

import dev.waymark.service.crypto.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** What makes an address private: 256 random bits, of which only the hash is stored. */
public record FeedToken(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static FeedToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Needs no salt: nobody can try 2²⁵⁶ tokens. */
    public String hash() {
        return Sha256.hex(text);
    }

    /** Does not show itself in logs. */
    @Override
    public String toString() {
        return "token";
    }
}
