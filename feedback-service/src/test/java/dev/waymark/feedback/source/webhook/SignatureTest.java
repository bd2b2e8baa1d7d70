package dev.waymark.feedback.source.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final byte[] OTHER = "another secret of another time.".getBytes(UTF_8);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String SENT = "1614265330";
    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    /** Computed with Python's hmac of id, timestamp and body. */
    private static final String GOOD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void theSignatureOfTheSpecificationFits() {
        assertThat(new Signature(ID, SENT, GOOD).fits(BODY, List.of(SECRET), NOW))
                .isTrue();
    }

    @Test
    void oneOfSeveralSignaturesAndSecretsIsEnough() {
        assertThat(new Signature(ID, SENT, "v1a,AAAA v1,AAAA " + GOOD).fits(BODY, List.of(OTHER, SECRET), NOW))
                .isTrue();
        assertThat(new Signature(ID, SENT, GOOD).fits(BODY, List.of(OTHER), NOW))
                .isFalse();
        assertThat(new Signature(ID, SENT, GOOD).fits(BODY, List.of(), NOW)).isFalse();
    }

    @Test
    void anythingChangedFitsNoLonger() {
        assertThat(new Signature(ID + "x", SENT, GOOD).fits(BODY, List.of(SECRET), NOW))
                .isFalse();
        assertThat(new Signature(ID, "1614265331", GOOD).fits(BODY, List.of(SECRET), NOW))
                .isFalse();
        assertThat(new Signature(ID, SENT, GOOD).fits("{}".getBytes(UTF_8), List.of(SECRET), NOW))
                .isFalse();
        assertThat(new Signature(ID, SENT, GOOD.substring(3)).fits(BODY, List.of(SECRET), NOW))
                .isFalse();
    }

    @Test
    void whatIsOlderOrNewerThanFiveMinutesIsRefused() {
        Signature good = new Signature(ID, SENT, GOOD);
        assertThat(good.fits(BODY, List.of(SECRET), NOW.plusSeconds(300))).isTrue();
        assertThat(good.fits(BODY, List.of(SECRET), NOW.plusSeconds(301))).isFalse();
        assertThat(good.fits(BODY, List.of(SECRET), NOW.minusSeconds(300))).isTrue();
        assertThat(good.fits(BODY, List.of(SECRET), NOW.minusSeconds(301))).isFalse();
    }

    @Test
    void missingOrSenselessHeadersAreRefused() {
        assertThat(new Signature(null, SENT, GOOD).fits(BODY, List.of(SECRET), NOW))
                .isFalse();
        assertThat(new Signature(ID, null, GOOD).fits(BODY, List.of(SECRET), NOW))
                .isFalse();
        assertThat(new Signature(ID, SENT, null).fits(BODY, List.of(SECRET), NOW))
                .isFalse();
        assertThat(new Signature(ID, "99999999999999999999", GOOD).fits(BODY, List.of(SECRET), NOW))
                .isFalse();
        assertThat(new Signature("a b", SENT, GOOD).fits(BODY, List.of(SECRET), NOW))
                .isFalse();
    }
}
