package dev.waymark.feedback.interview.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.InterviewEvent.QuoteRecoded;
import dev.waymark.contracts.feedback.InterviewId;
import dev.waymark.contracts.feedback.QuoteId;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class RecodedQuoteTest {
    @Inject
    EventStore events;

    @Test
    void whatAQuoteIsCodedAnewWithIsToldOnceForItsEvidence() {
        String interview = post("", "{\"heldAt\": \"2026-03-02T10:00:00Z\", \"consent\": true}", "id");
        String quote =
                post("/" + interview + "/quotes", "{\"text\": \"I waited\", \"codes\": [\"waiting\"]}", "quotes[0].id");
        for (int time = 0; time < 2; time++) {
            as(Role.JOURNEY_MANAGER)
                    .contentType(ContentType.JSON)
                    .body("{\"codes\": [\"price\", \"waiting\", \"Price\"], \"feeling\": -1}")
                    .put("/api/v1/interviews/%s/quotes/%s/coding".formatted(interview, quote))
                    .then()
                    .statusCode(200);
        }
        assertThat(events.readEvents(interview).asStream().map(Message::getPayload))
                .filteredOn(QuoteRecoded.class::isInstance)
                .isEqualTo(List.of(new QuoteRecoded(
                        InterviewId.fromString(interview),
                        QuoteId.fromString(quote),
                        List.of("price", "waiting"),
                        -1)));
    }

    private static String post(String path, String body, String answer) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/interviews" + path)
                .then()
                .statusCode(201)
                .extract()
                .path(answer);
    }
}
