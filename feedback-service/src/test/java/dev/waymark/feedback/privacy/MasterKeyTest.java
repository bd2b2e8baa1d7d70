package dev.waymark.feedback.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void withoutAKeyTheServiceSaysWhatToSet() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new MasterKey(Optional.empty()))
                .withMessageStartingWith("Set WAYMARK_MASTER_KEY to 32 random bytes in Base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "dG9vIHNob3J0", "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void aKeyOfAnotherFormOrLengthIsRefusedWithoutShowingIt(String wrong) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new MasterKey(Optional.of(wrong)))
                .withMessageNotContaining(wrong.isEmpty() ? "\0" : wrong);
    }

    @Test
    void eachPurposeHasAKeyOfItsOwn() {
        MasterKey master = new MasterKey(Optional.of(KEY));
        assertThat(master.wrapping().getEncoded())
                .hasSize(32)
                .isNotEqualTo(master.lookup().getEncoded())
                .isEqualTo(new MasterKey(Optional.of(KEY)).wrapping().getEncoded());
    }
}
