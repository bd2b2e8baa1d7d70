package dev.waymark.feedback.theme.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Instant SAID = Instant.parse("2026-03-02T12:00:00Z");
    private int number;

    @Test
    void aNameIsWhatIsSaidHereAndNotElsewhere() {
        List<Comment> battery = said(
                "The battery life is great",
                "Great battery life on this player",
                "Batteries: the player drains a battery in an hour",
                "The battery life is poor, bought a charger",
                "My charger broke after a week",
                "The chargers get hot");
        List<Comment> sound = said(
                "The player sounds great",
                "Wonderful sound from this player",
                "This player has bad sound",
                "No sound from the player");
        assertThat(name(battery, sound)).isEqualTo("Battery life, charger");
        assertThat(name(sound, battery)).startsWith("Sound");
    }

    @Test
    void whatFewerThanThreeCustomersSaidIsInNoName() {
        List<Comment> theme = said(
                "Delivery by Quetzal was late",
                "Quetzal lost the delivery",
                "The delivery never came",
                "A delivery on Sunday");
        assertThat(name(theme, said("All is well", "Fine", "Good"))).isEqualTo("Delivery");
    }

    @Test
    void oneCustomerWhoRepeatsThemselvesIsOneCustomer() {
        Comment once = Comments.with(1, 900, "Ask for Rumpelstiltskin about delivery", SAID, true);
        List<Comment> theme = new ArrayList<>(said("Late delivery", "No delivery", "Delivery was late"));
        for (int i = 0; i < 5; i++) {
            Comment other = Comments.with(1, 910 + i, once.text(), SAID, true);
            theme.add(new Comment(
                    other.id(), once.customer(), other.collectedAt(), true, null, other.text(), other.vector()));
        }
        assertThat(name(theme, said("Fine"))).isEqualTo("Delivery");
    }

    @Test
    void addressesAndNumbersAreInNoName() {
        List<Comment> theme = said(
                "Write to jane.doe@example.com about refund 4711",
                "jane.doe@example.com owes me a refund, call +49 170 1234567",
                "refund to DE89 3704 0044 0532 0130 00 please, see www.example.com/refund or https://example.com",
                "jane.doe@example.com: refund! DE89 www.example.com");
        assertThat(name(theme, said("Fine"))).isEqualTo("Refund");
    }

    @Test
    void withoutCommonWordsItSaysSo() {
        assertThat(name(said("one", "two", "three", "it is good"), said("Fine")))
                .isEqualTo(Labels.NAMELESS);
    }

    private static String name(List<Comment> theme, List<Comment> others) {
        List<Comment> all = new ArrayList<>(theme);
        all.addAll(others);
        return new Labels(all, 2).of(theme);
    }

    private List<Comment> said(String... texts) {
        List<Comment> comments = new ArrayList<>();
        for (String text : texts) {
            comments.add(Comments.with(1, number++, text, SAID, true));
        }
        return comments;
    }
}
