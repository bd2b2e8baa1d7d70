package dev.waymark.map.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTest {
    @Test
    void caseWidthAndSpacesMakeNoDifference() {
        assertThat(Topic.key("  ＩＴ\u3000 Support\n")).isEqualTo("it support").isEqualTo(Topic.key("it support"));
        assertThat(Topic.key("Straße")).isEqualTo(Topic.key("STRASSE"));
    }

    @Test
    void aTopicIsShownOnceAsItWasWrittenFirst() {
        assertThat(Topic.tidy(List.of(" Customer  Service", "customer service", "IT")))
                .containsExactly("Customer Service", "IT");
    }
}
