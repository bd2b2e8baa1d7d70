package dev.waymark.service.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AesGcmTest {
    private static final byte[] TEXT = "The parcel came a week late".getBytes(UTF_8);
    private static final byte[] ITS_FEEDBACK = "feedback 1".getBytes(UTF_8);

    private final SecretKey key = AesGcm.newKey();

    @Test
    void whatIsSealedOpensWithItsKeyForItsContext() {
        assertThat(AesGcm.open(key, AesGcm.seal(key, TEXT, ITS_FEEDBACK), ITS_FEEDBACK))
                .isEqualTo(TEXT);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(AesGcm.seal(key, TEXT, ITS_FEEDBACK)).isNotEqualTo(AesGcm.seal(key, TEXT, ITS_FEEDBACK));
    }

    @Test
    void itDoesNotOpenForAnotherFeedbackOrWithAnotherKeyOrWhenChanged() {
        byte[] sealed = AesGcm.seal(key, TEXT, ITS_FEEDBACK);
        byte[] changed = sealed.clone();
        changed[14] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> AesGcm.open(key, sealed, "feedback 2".getBytes(UTF_8)));
        assertThatIllegalStateException().isThrownBy(() -> AesGcm.open(AesGcm.newKey(), sealed, ITS_FEEDBACK));
        assertThatIllegalStateException().isThrownBy(() -> AesGcm.open(key, changed, ITS_FEEDBACK));
    }

    /** Test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation": others can open what we seal. */
    @Test
    void theFormatIsNonceThenCiphertextThenTag() {
        SecretKey published =
                new SecretKeySpec(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"), "AES");
        byte[] sealed = hex("cafebabefacedbaddecaf888"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");
        byte[] text = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
        assertThat(AesGcm.open(published, sealed, hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")))
                .isEqualTo(text);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
