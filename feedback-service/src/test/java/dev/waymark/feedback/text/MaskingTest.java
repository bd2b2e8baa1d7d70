package dev.waymark.feedback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephone numbers are those the authorities keep for films, or of well-known places; cards and IBANs are test ones. */
class MaskingTest {
    private static final Masking MASKING = new Masking(List.of("US", "GB", "DE", "FR", "ES", "IT", "NL"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to anna.meier+shop@mail.example.co.uk, please | Write to [e-mail], please",
                "jörg@müller.example hat nichts bekommen | [e-mail] hat nichts bekommen",
                "Mail me (o'neil_1@example.com). | Mail me ([e-mail]).",
                "Refund to DE89 3704 0044 0532 0130 00 please | Refund to [IBAN] please",
                "refund to gb82west12345698765432! | refund to [IBAN]!",
                "IBAN: FR1420041010050500013M02606 | IBAN: [IBAN]",
                "NL91-ABNA-0417-1643-00 is my account | [IBAN] is my account",
                "On train RE77 I gave DE89370400440532013000 to her | On train RE77 I gave [IBAN] to her",
                "IBAN GB82 WEST 1234 5698 7654 32 or GB82WEST12345698765432, both | IBAN [IBAN] or [IBAN], both",
                "Card 4111 1111 1111 1111 12/27 123 | Card [card] 12/27 123",
                "Gate 7 4111 1111 1111 1111 declined | Gate 7 [card] declined",
                "Card 4111 1111 1111 1111 was charged twice | Card [card] was charged twice",
                "my amex 378282246310005. | my amex [card].",
                "5555-5555-5555-4444 | [card]",
                "6011111111111117, exp 12/27 | [card], exp 12/27",
                "Call +44 20 7946 0018 after six | Call [phone] after six",
                "Call me: +1 202 456 1111! | Call me: [phone]!",
                "phone (202) 456-1111, ask for me | phone [phone], ask for me",
                "Tel. 030 22730027 | Tel. [phone]",
                "01 42 68 53 00 à partir de midi | [phone] à partir de midi",
                "whatsapp +49 30 22730027 or x@example.org | whatsapp [phone] or [e-mail]"
            })
    void whatLeadsToAPersonOrTheirMoneyIsMasked(String comment, String masked) {
        assertThat(MASKING.masked(comment)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Order 2026-00417 never came",
                "My order number is 4711001234567",
                "Order #1234567890 and invoice 20261122-001",
                "Serial 4111 1111 1111 1112 does not register",
                "It cost $1,299.00, now 1.049,95 EUR",
                "Since 23.01.2026 at 14:30, again on 2026-02-01 and 11/22/2026",
                "tracking 1Z 999 AA1 01 2345 6784",
                "DE89 3704 0044 0532 0130 01 is mistyped",
                "XX89370400440532013000 is no country's",
                "ISBN 978-3-16-148410-0",
                "Firmware 10.2.14.1007 on model AD-2600",
                "Waited 40 minutes, 3 times, for 0 answers",
                "10 out of 10, 24/7 support",
                "Tweeted @acme about it, no answer",
                "EAN 4006381333931",
                "Room 1000 2000 3000",
                "the 2016/2017 and 1995-1996 models"
            })
    void whatOnlyLooksAlikeStays(String comment) {
        assertThat(MASKING.masked(comment)).isEqualTo(comment);
    }

    @Test
    void aLongCommentIsMaskedToItsEnd() {
        String many = "Call +44 20 7946 0018 or mail a@example.com. ".repeat(200);
        assertThat(MASKING.masked(many)).isEqualTo("Call [phone] or mail [e-mail]. ".repeat(200));
    }
}
